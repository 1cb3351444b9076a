import { type Fact, isCellPlace, type Relation, type Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { addableColumns } from './columns.ts';
import { type RelationParts, relate, unbound } from './relate.ts';

const CARRIED = /结转|结余/;
/** 2023年一般公共预算支出预算表（不含上年结转） */
const WITHOUT_CARRIED = /不含(?:上年)?结转|当年预算|不含.{0,6}结余/;

/**
 * A relation between the totals of two tables. Money carried over from last year may be in one and out of the other:
 * where a title says so, nothing can be told; where there is such money and no title speaks of it, only a warning.
 */
export function relateTables(meta: RuleMeta, context: RuleContext, parts: RelationParts): Relation | Unbound {
  const severity = parts.severity ?? meta.severity;
  // A final account tells in every table by codes what was received and spent in the year.
  const isFinal = context.interpretation.head.kind === 'final-account';
  if (isFinal || !carriesOver(context)) return relate(meta, { ...parts, severity });
  const tables = [parts.total, ...parts.addends].flatMap(tableOf);
  const says = new Set(tables.map((table) => WITHOUT_CARRIED.test(context.titleOf(table))));
  if (says.size > 1) {
    return unbound(
      meta,
      tables,
      '一表含上年结转、一表不含，口径不同',
      'One table holds what is carried over, the other does not',
    );
  }
  return relate(meta, { ...parts, severity: severity === 'error' ? 'warn' : severity });
}

function tableOf({ place }: Fact): string[] {
  return isCellPlace(place) ? [place.table] : [];
}

/** Whether any summary of the document states an amount carried over. */
export function carriesOver(context: RuleContext): boolean {
  return context
    .ledgers('income-expenditure-summary', 'fiscal-appropriation-summary', 'income-summary')
    .some((ledger) =>
      addableColumns(ledger).some((column) => {
        const named = CARRIED.test(column.path.join(''));
        return ledger.lines.some(
          ({ label }, line) => (named || CARRIED.test(label)) && isAmount(context.fact(ledger, line, column)),
        );
      }),
    );
}

function isAmount(fact: Fact | null): boolean {
  return fact?.value != null && Number(fact.value) !== 0;
}
