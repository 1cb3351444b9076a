import { reviewHtml } from './pipeline.ts';

/** Small documents in a few lines, for tests of what must and must not be told. */

/**
 * A table below its title and unit, as publishing systems leave it: cells parted by |, rows by line ends; `text>3` spans
 * three columns, `text^2` two rows.
 */
export function table(title: string, unit: string, rows: string, note = ''): string {
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => `<tr>${line.split('|').map(cell).join('')}</tr>`);
  return `<p>${title}</p><p>单位：${unit}</p><table>${lines.join('')}</table>${note && `<p>${note}</p>`}`;
}

function cell(written: string): string {
  const {
    text = '',
    columns,
    rows,
  } = /^(?<text>.*?)(?:>(?<columns>\d))?(?:\^(?<rows>\d))?$/.exec(written.trim())?.groups ?? {};
  return `<td${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}>${text}</td>`;
}

/** A page of that title; what is no table is a paragraph, and `# ` makes a heading of it. */
export function page(title: string, ...blocks: readonly string[]): string {
  const body = blocks.map((block) =>
    block.startsWith('<') ? block : block.startsWith('# ') ? `<h2>${block.slice(2)}</h2>` : `<p>${block}</p>`,
  );
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1>${body.join('')}</body></html>`;
}

/** What is told of a page: severity and rule of each finding. */
export function told(html: string): string[] {
  return reviewHtml(html, 'page.html').review.findings.map(({ severity, rule }) => `${severity} ${rule}`);
}
