import type { Form, Ledger, Relation, Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { relateTables } from './between-tables.ts';
import { comparableFacts, only, totalOf } from './forms.ts';

/** One side of 收支总表 and the table by codes of that side tell one total. Either may leave out what is carried over. */
export function* summaryTotal(
  meta: RuleMeta,
  context: RuleContext,
  side: Ledger['side'],
  byCodes: Form,
): Generator<Relation | Unbound> {
  const [first, ...others] = comparableFacts(context, only(context, 'income-expenditure-summary', side));
  const total = totalOf(context, only(context, byCodes));
  if (!total || !first) return;
  const alternatives = others.map((fact) => [fact]);
  yield relateTables(meta, context, { kind: 'equal', total, addends: [first], alternatives });
}
