/** How a page is put on paper: the rules and pages that real producers of disclosures use. */
export interface PrintStyle {
  name: string;
  /** Every cell has its rules: then the grids are exactly those of the web page. */
  ruled: boolean;
  /** Added to the page's own style sheet. */
  css: string;
  landscape?: boolean;
  /** Of the paper, as CSS lengths; A4 where nothing is said. */
  width?: string;
  height?: string;
}

const BARE = 'body{margin:0;max-width:none;font-size:12px} table{font-size:10px} th{background:none}';
const ONCE = 'thead{display:table-row-group}';

export const PRINT_STYLES: readonly PrintStyle[] = [
  { name: 'bordered', ruled: true, css: BARE },
  { name: 'header-once', ruled: true, css: `${BARE} ${ONCE}` },
  { name: 'rules-across', ruled: false, css: `${BARE} th,td{border-width:1px 0}` },
  {
    name: 'three-rules',
    ruled: false,
    css: `${BARE} th,td{border:0} table{border-top:2px solid #000;border-bottom:2px solid #000} thead tr:last-child>*{border-bottom:1px solid #000}`,
  },
  { name: 'borderless', ruled: false, css: `${BARE} th,td{border:0}` },
  {
    name: 'zebra',
    ruled: false,
    css: `${BARE} th,td{border:0} tbody tr:nth-child(even){background:#e8eef7} th{background:#c8d4e8}`,
  },
  { name: 'landscape', ruled: true, css: BARE, landscape: true },
  { name: 'short-pages', ruled: true, css: `${BARE} tr{break-inside:auto}`, width: '210mm', height: '120mm' },
  {
    name: 'short-pages-once',
    ruled: true,
    css: `${BARE} ${ONCE} tr{break-inside:auto}`,
    width: '210mm',
    height: '120mm',
  },
];
