import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { changeRelation } from '../support/change.ts';
import { addableColumns } from '../support/columns.ts';
import { rowName } from '../support/relate.ts';

/** Three rows below each other for two years and the change between them: 2025年, 2026年, 增减变化金额. */
export const yoyDeltaRow: Rule = {
  meta: {
    id: 'yoy-delta-row',
    scope: 'column',
    severity: 'error',
    says: { zh: '增减行 = 本年行 − 上年行', en: 'The row of changes = this year’s row − last year’s' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (let index = 2; index < ledger.lines.length; index++) {
        const years = yearsAbove(context, ledger, index);
        if (!years) continue;
        for (const column of addableColumns(ledger)) {
          const change = context.fact(ledger, index, column);
          const current = context.fact(ledger, years.current, column);
          const prior = context.fact(ledger, years.prior, column);
          if (!change || !current || !prior) continue;
          yield changeRelation(this.meta, { change, current, prior }, `${this.meta.id}|${ledger.id}`, rowName);
        }
      }
    }
  },
};

const YEAR = /^(20\d\d)(?:年度?)?(?:预算数?|决算数?)?$/;
const CHANGE = /^(?:增减(?:变化)?(?:金额|额|数|情况)?|(20\d\d)年?(?:比|较)(20\d\d)年?(?:增减(?:额|数)?)?)$/;

/** The lines of the two years right above a line of changes, where one column says all three; they must follow each other. */
function yearsAbove(context: RuleContext, ledger: Ledger, index: number): { current: number; prior: number } | null {
  const textsOf = (line: number) =>
    context.row(ledger, ledger.lines[line]?.row ?? -1).map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  const [first, second, third] = [textsOf(index - 2), textsOf(index - 1), textsOf(index)];
  for (const [column, text] of third.entries()) {
    const change = CHANGE.exec(text);
    const upper = Number(YEAR.exec(first[column] ?? '')?.[1]);
    const lower = Number(YEAR.exec(second[column] ?? '')?.[1]);
    if (!change || Math.abs(upper - lower) !== 1) continue;
    if (change[1] && Number(change[1]) !== Math.max(upper, lower)) continue;
    return upper > lower ? { current: index - 2, prior: index - 1 } : { current: index - 1, prior: index - 2 };
  }
  return null;
}
