import { reviewHtml } from '../../test/support/pipeline.ts';
import { type BenchTable, sumKey } from './tables.ts';

/** What the rule comes to on the tables as pages. */
export interface RuleScore {
  tables: number;
  bound: number;
  annotated: number;
  hints: number;
}

export const NO_RULE_SCORE: RuleScore = { tables: 0, bound: 0, annotated: 0, hints: 0 };

/** Larger sheets are left out: they are no tables that anybody publishes in a page. */
const MOST_CELLS = 6000;

/**
 * Runs the whole pipeline on a table as a page and counts what `sum-inference` binds. The rule knows Chinese words only,
 * so names that say "total" are written 合计, those that say "subtotal" 小计; figures are written the Chinese way.
 */
export function ruleScoreOf(table: BenchTable): RuleScore {
  if (table.cells.length * (table.cells[0]?.length ?? 0) > MOST_CELLS) return NO_RULE_SCORE;
  const { relations } = reviewHtml(pageOf(table), 'made-up.html');
  const own = relations.filter(({ relation }) => relation.rule === 'sum-inference');
  const wanted = new Set(table.sums.map((sum) => sumKey(table, sum)));
  const keys = own.map(({ relation }) => {
    return sumKey(table, { total: cellOf(relation.total), parts: relation.terms.map(({ fact }) => cellOf(fact)) });
  });
  return {
    tables: own.length > 0 ? 1 : 0,
    bound: own.length,
    annotated: keys.filter((key) => wanted.has(key)).length,
    hints: own.filter(({ verdict }) => verdict === 'violated').length,
  };
}

function pageOf({ cells, format }: BenchTable): string {
  const rows = cells.map((row) => `<tr>${row.map((text) => cellMarkup(text, format)).join('')}</tr>`).join('\n');
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>河口区2025年预算</title><body>
    <h1>河口区2025年预算</h1><table>${rows}</table></body></html>`;
}

function cellMarkup(printed: string, format: string): string {
  const indent = (/^ */.exec(printed)?.[0].length ?? 0) / 2;
  const text = inChinese(asPrintedHere(printed.trim(), format));
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<td style="padding-left:${indent}em">${escaped}</td>`;
}

function inChinese(text: string): string {
  if (!/\btotals?\b|^all\b/i.test(text)) return text;
  return /\bsub/i.test(text) ? '小计' : '合计';
}

function asPrintedHere(text: string, format: string): string {
  let plain = text;
  if (format.startsWith('Space')) plain = plain.replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/g, ',');
  if (format.endsWith('Comma')) plain = plain.replace(/,/g, '.');
  return plain.replace(/^(-?\d+)\.(\d*?)0+$/, (_, whole: string, rest: string) => (rest ? `${whole}.${rest}` : whole));
}

/** A fact's id ends in row and column. */
function cellOf(fact: string): string {
  return fact.split(':').slice(1).join(',');
}
