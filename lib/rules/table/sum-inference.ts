import type { FigureColumn, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { boundSoFar } from '../support/bound-so-far.ts';
import { isNearSum } from '../support/inferred-nearness.ts';
import { isOneSlipFromSum } from '../support/inferred-slip.ts';
import { columnSplits } from '../support/inferred-splits.ts';
import { type InferredSum, inferredSums } from '../support/inferred-sums.ts';
import { isCertain, trustOf } from '../support/inferred-trust.ts';
import { leavesOut } from '../support/left-out-lines.ts';
import { factsAt } from '../support/lines.ts';
import { columnName, relate } from '../support/relate.ts';

/**
 * Tables that no other rule adds up. Words and layout propose sums (合计 over a list, what is set in below a line, names
 * of classes, codes of units, 其中 over columns); they are bound where the figures bear them out elsewhere in the table.
 * What then fails is a hint, for a list may leave something out.
 */
export const sumInference: Rule = {
  meta: {
    id: 'sum-inference',
    scope: 'table',
    severity: 'info',
    says: {
      zh: '这几行（列）看来是合计关系',
      en: 'These lines look like a total and its parts',
    },
  },
  *bind(context) {
    const bound = boundSoFar(context);
    for (const ledger of context.ledgers()) {
      // A list that says itself what it leaves out adds up to nothing.
      if (leavesOut(context, ledger)) continue;
      if (!bound.down.has(ledger.table)) yield* downColumns(this.meta, context, ledger);
      if (!bound.across.has(ledger.table)) yield* alongRows(this.meta, context, ledger);
    }
  },
};

function* downColumns(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const inferred = inferredSums(context, ledger);
  const trust = trustOf(ledger, inferred);
  for (const sum of inferred.sums) {
    const trusted = trust(sum);
    if (trusted === 'meant') yield* bind(meta, context, ledger, inferred.columns, sum, false);
    // One column that fails in a list which little else bears out: only where it is one slip of the pen from adding up.
    if (trusted === 'likely' && sum.support.fails.length === 1)
      yield* bind(meta, context, ledger, inferred.columns, sum, true);
  }
}

function* bind(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  columns: readonly FigureColumn[],
  sum: InferredSum,
  onlySlips: boolean,
): Generator<Relation> {
  const { holds, fails } = sum.support;
  const certain = isCertain(ledger, sum);
  const bound: Relation[] = [];
  for (const at of [...holds, ...fails].sort((one, other) => one - other)) {
    const column = columns[at] as FigureColumn;
    const total = context.fact(ledger, sum.total, column);
    const addends = factsAt(context, ledger, sum.parts, column);
    if (!total || addends.length === 0) continue;
    if (fails.includes(at)) {
      const slipped = isOneSlipFromSum(total, addends);
      if (onlySlips && !slipped) return;
      if (!slipped && !isNearSum(total, addends)) continue;
      // Things counted are seldom all of one kind: where they do not add up, that says little.
      if (column.quantity === 'count' && !certain) continue;
    }
    const severity = certain ? 'warn' : meta.severity;
    bound.push(relate(meta, { total, addends, severity, family: `${meta.id}|${ledger.id}|${sum.kind}` }));
  }
  yield* bound;
}

function* alongRows(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  for (const { total, parts, lines } of columnSplits(context, ledger)) {
    for (const line of lines) {
      const whole = context.fact(ledger, line, total);
      const addends = parts.flatMap((column) => context.fact(ledger, line, column) ?? []);
      if (!whole || addends.length === 0) continue;
      const family = `${meta.id}|${ledger.id}|across|${total.column}`;
      yield relate(meta, { total: whole, addends, family, nameOf: columnName });
    }
  }
}
