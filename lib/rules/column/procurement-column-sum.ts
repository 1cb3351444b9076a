import type { Ledger } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt } from '../support/lines.ts';
import { listSum } from '../support/list-sum.ts';

const UNCLEAR = {
  zh: '采购表内另有分级小计，层次不明',
  en: 'The list holds subtotals whose level is not told',
};

/** 采购表: 合计 = 小计 of the units = the purchases below them. */
export const procurementColumnSum: Rule = {
  meta: {
    id: 'procurement-column-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '合计 = 小计 = 各采购项目之和', en: 'Total = subtotals = the purchases' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('procurement')) {
      for (const { total, parts } of totalsOf(ledger)) {
        for (const column of addableColumns(ledger)) {
          const whole = context.fact(ledger, total, column);
          const addends = factsAt(context, ledger, parts, column);
          if (!whole || addends.length === 0 || parts.some((part) => context.isMerged(ledger, part, column))) continue;
          const bound = listSum(this.meta, context, ledger, whole, addends, UNCLEAR);
          yield bound;
          if ('reason' in bound) return;
        }
      }
    }
  },
};

/** Which lines a total closes or opens: the subtotals, where there are any, else the items; a subtotal its own block. */
function totalsOf(ledger: Ledger): { total: number; parts: number[] }[] {
  const of = (kind: string) => ledger.lines.flatMap((line, index) => (line.kind === kind ? [index] : []));
  const grand = of('grand-total');
  const subtotals = of('subtotal');
  const items = of('item').filter((index) => ledger.lines[index]?.depth === 0);
  const first = ledger.lines.findIndex(({ kind }) => kind !== 'blank');
  const leading = grand[0] === first || subtotals[0] === first || (grand[0] === first && subtotals[0] === first + 1);
  const found = subtotals.map((total, order) => {
    const from = leading ? total : (subtotals[order - 1] ?? -1);
    const to = leading ? (subtotals[order + 1] ?? ledger.lines.length) : total;
    return { total, parts: items.filter((item) => item > from && item < to) };
  });
  if (grand.length === 1 && grand[0] !== undefined)
    found.push({ total: grand[0], parts: subtotals.length > 0 ? subtotals : items });
  return found;
}
