import type { CodeNode, Stated } from '../figures/spending.ts';
import type { LedgerLine, LedgerStyle } from './ledger.ts';

/** Amounts of a code, by the id of their column. */
export type AmountsOf = (code: string) => Readonly<Record<string, Stated>>;

/** 类, 款 and 项 in order, each with what it totals, and the total of all. */
export function functionalLines(tree: readonly CodeNode[], amountsOf: AmountsOf, style: LedgerStyle): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const add = ({ code, name, below }: CodeNode, depth: number): LedgerLine => {
    const at = lines.length;
    const parts = below.map((node) => add(node, depth + 1));
    const line = { code, name, depth, parts, amounts: amountsOf(code) };
    lines.splice(at, 0, line);
    return line;
  };
  const classes = tree.map((node) => add(node, style.codes === 'names' ? 1 : 0));
  const total = { name: style.total, depth: 0, parts: classes, amounts: amountsOf(''), isTotal: true };
  return style.totalsAt === 'top' ? [total, ...lines] : [...lines, total];
}
