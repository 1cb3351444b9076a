import type { Fact, Ledger, Relation, Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { type ColumnTotal, columnTotals } from './columns.ts';
import { columnName, relate } from './relate.ts';

/** Binds a total column to its parts on every row of the ledgers that `wanted` picks. */
export function* rowSums(
  meta: RuleMeta,
  context: RuleContext,
  wanted: (total: ColumnTotal, ledger: Ledger) => boolean,
): Generator<Relation | Unbound> {
  for (const ledger of context.ledgers()) {
    for (const columnTotal of columnTotals(ledger)) {
      if (wanted(columnTotal, ledger)) yield* rowsOf(meta, context, ledger, columnTotal);
    }
  }
}

function* rowsOf(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  { total, parts, nature, ofWhich }: ColumnTotal,
): Generator<Relation> {
  const severity = ofWhich ? 'warn' : nature === 'classes' ? 'error' : meta.severity;
  for (const [index, line] of ledger.lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'note') continue;
    const whole = context.fact(ledger, index, total);
    const addends = parts
      .map((column) => context.fact(ledger, index, column))
      .filter((fact): fact is Fact => fact !== null);
    // A row that states its total alone says nothing of its parts; a merged cell may be another row's.
    if (!whole || addends.length === 0) continue;
    if ([total, ...parts].some((column) => context.isMerged(ledger, index, column))) continue;
    const family = `${meta.id}|${ledger.id}|${total.column}`;
    yield relate(meta, { total: whole, addends, severity, family, nameOf: columnName });
  }
}
