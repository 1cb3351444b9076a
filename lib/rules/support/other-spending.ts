import type { Fact, FigureColumn } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { columnOfMeasure } from './columns.ts';
import { only } from './forms.ts';
import { grandTotal } from './lines.ts';

/** What an institution spends beside basic and project expenditure. */
const BESIDE: readonly FigureColumn['measure'][] = [
  'operation',
  'remittance',
  'subsidy-to-affiliates',
  'carry-to-next-year',
  'other-part',
];

/**
 * What 支出总表 totals beside basic and project expenditure: 经营支出, 上缴上级支出, 对附属单位补助支出. A sentence that names
 * the two alone leaves these out, as it may.
 */
export function otherSpending(context: RuleContext): Fact[] {
  const ledger = only(context, 'expenditure-summary');
  const line = ledger ? grandTotal(ledger) : null;
  if (!ledger || line === null) return [];
  return BESIDE.flatMap((measure) => {
    const column = columnOfMeasure(ledger, measure);
    const fact = column ? context.fact(ledger, line, column) : null;
    return fact?.value != null && Number(fact.value) !== 0 ? [fact] : [];
  });
}
