import type { Fact, Ledger, Line, Relation, Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { areBorneOut } from './borne-out.ts';
import { type ColumnTotal, columnTotals } from './columns.ts';
import type { Sum } from './comes-to.ts';
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
  const sums: (Sum & { kind: Line['kind'] })[] = [];
  for (const [index, { kind }] of ledger.lines.entries()) {
    if (kind === 'blank' || kind === 'note') continue;
    const whole = context.fact(ledger, index, total);
    const addends = parts
      .map((column) => context.fact(ledger, index, column))
      .filter((fact): fact is Fact => fact !== null);
    // A row that states its total alone says nothing of its parts; a merged cell may be another row's.
    if (!whole || addends.length === 0) continue;
    if ([total, ...parts].some((column) => context.isMerged(ledger, index, column))) continue;
    sums.push({ total: whole, addends, kind });
  }
  const certain = nature === 'classes' ? 'error' : meta.severity;
  // 小计，其中：基本支出｜项目支出 leaves open whether there is more; the lines tell. A total may hold what has no line of its own.
  const isWhole = !ofWhich || areBorneOut(sums);
  const family = `${meta.id}|${ledger.id}|${total.column}`;
  for (const { kind, ...sum } of sums) {
    const severity = isWhole && !(ofWhich && kind !== 'item') ? certain : 'warn';
    yield relate(meta, { ...sum, severity, family, nameOf: columnName });
  }
}
