import { type Block, isFigure, type MadeUp, type Piece, type Sheet, type SheetCell, textOf } from '../document.ts';
import { withoutSpans } from './spans.ts';
import type { MarkupStyle } from './style.ts';

/** A made-up disclosure as a web page. */
export function pageOf({ title, blocks }: MadeUp, style: MarkupStyle): string {
  const content = [`<h1>${escaped(title)}</h1>`, ...blocks.map((block) => blockOf(block, style))].join('\n');
  const body = style.nested
    ? `<table width="100%"><tr><td><table><tr><td>网站首页</td></tr></table></td></tr><tr><td><div class="content">${content}</div></td></tr></table>`
    : `<div class="content">${content}</div>`;
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${CSS}</style></head><body>${body}</body></html>`;
}

const CSS =
  'body{font-family:"Noto Sans CJK SC",SimSun,serif;font-size:14px}table{border-collapse:collapse}.sheet{border:0;margin:14px 0}.sheet th,.sheet td{border:1px solid #000;padding:2px 6px}.sheet .caption{border:0}';

function blockOf(block: Block, style: MarkupStyle): string {
  if (block.kind === 'heading') return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
  if (block.kind === 'paragraph') return paragraph(piecesOf(block.pieces), style);
  return sheetOf(block.sheet, style);
}

function paragraph(text: string, { word }: MarkupStyle): string {
  return word
    ? `<p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0"><span style="font-family:仿宋;mso-bidi-font-family:宋体">${text}<o:p></o:p></span></p>`
    : `<p>${text}</p>`;
}

function piecesOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => escaped(isFigure(piece) ? piece.text : piece)).join('');
}

function sheetOf(sheet: Sheet, style: MarkupStyle): string {
  const width = sheet.header[0]?.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0) ?? 1;
  const above = [sheet.number, sheet.title].filter((line) => line !== null);
  const below = [sheet.office, sheet.unit].filter((line) => line !== '');
  const outside = style.captions === 'outside';
  const captions = outside ? '' : captionRows(above, below, width);
  const rowsOf = (part: SheetCell[][]) => (style.spansDropped ? withoutSpans(part) : part);
  const header = rowsOf(sheet.header)
    .map((row) => rowOf(row, style.headerCells, style))
    .join('');
  const body = rowsOf(sheet.body)
    .map((row) => rowOf(row, 'td', style))
    .join('');
  const rows = style.head
    ? `<thead>${captions}${header}</thead><tbody>${body}</tbody>`
    : `<tbody>${captions}${header}${body}</tbody>`;
  const table = `<table class="${style.word ? 'MsoNormalTable sheet' : 'sheet'}" border="1">${rows}</table>`;
  return [
    ...(outside
      ? [...above.map((line) => `<p>${escaped(line)}</p>`), `<p>${escaped(below.join('　　　　'))}</p>`]
      : []),
    table,
    ...(sheet.note === null ? [] : [paragraph(escaped(sheet.note), style)]),
  ].join('\n');
}

function captionRows(above: readonly string[], below: readonly string[], width: number): string {
  const wide = above.map((line) => `<tr><td class="caption" colspan="${width}">${escaped(line)}</td></tr>`);
  const [left = '', right = ''] = below;
  const half = Math.max(1, Math.floor(width / 2));
  const last =
    width < 2
      ? `<tr><td class="caption">${escaped(below.join('　'))}</td></tr>`
      : `<tr><td class="caption" colspan="${half}">${escaped(left)}</td><td class="caption" colspan="${width - half}">${escaped(right)}</td></tr>`;
  return [...wide, last].join('');
}

function rowOf(cells: readonly SheetCell[], tag: 'th' | 'td', style: MarkupStyle): string {
  return `<tr>${cells.map((cell) => cellOf(cell, tag, style)).join('')}</tr>`;
}

function cellOf(
  { content, colSpan = 1, rowSpan = 1, indent = 0 }: SheetCell,
  tag: 'th' | 'td',
  style: MarkupStyle,
): string {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  const padding = indent > 0 && style.indent === 'style' ? ` style="padding-left:${indent}em"` : '';
  const spaces = indent > 0 && style.indent === 'spaces' ? '　'.repeat(indent) : '';
  const text = `${spaces}${escaped(textOf(content))}`;
  const inner = style.word
    ? `<p class="MsoNormal" align="center" style="mso-pagination:widow-orphan"><span lang="EN-US">${text}</span><o:p></o:p></p>`
    : text;
  return `<${tag}${spans}${padding}>${inner}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
