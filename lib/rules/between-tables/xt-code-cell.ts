import type { Fact, FigureColumn, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { carriesOver } from '../support/between-tables.ts';
import { columnOfMeasure, mainColumn } from '../support/columns.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

/** Where the totals of two tables agree, each code has one amount in both: no part of it can be in one table only. */
export const xtCodeCell: Rule = {
  meta: {
    id: 'xt-code-cell',
    scope: 'cross-table',
    severity: 'error',
    says: { zh: '同一科目在各表数额一致', en: 'The same code prints the same amount in each table' },
  },
  *bind(context) {
    const income = only(context, 'income-summary');
    const expenditure = only(context, 'expenditure-summary');
    const general = only(context, 'general-public-expenditure');
    for (const [one, other] of [
      [expenditure, income],
      [expenditure, general],
    ] as const) {
      if (!one || !other || !printSame(totalOf(context, one), totalOf(context, other))) continue;
      // What is carried over may come in under one code and go out under another, and the totals be the same.
      const carries = other === income && carriesOver(context);
      if (carries && context.interpretation.head.kind === 'final-account') continue;
      const severity = carries ? 'warn' : this.meta.severity;
      for (const measure of ['total', 'basic', 'project'] as const) {
        const ours = columnFor(one, measure);
        const theirs = columnFor(other, measure);
        if (ours && theirs) yield* pairsOf({ ...this.meta, severity }, context, [one, ours], [other, theirs]);
      }
    }
  },
};

function columnFor(ledger: Ledger, measure: 'total' | 'basic' | 'project'): FigureColumn | null {
  return measure === 'total' ? mainColumn(ledger) : columnOfMeasure(ledger, measure);
}

function* pairsOf(
  meta: RuleMeta,
  context: RuleContext,
  one: [Ledger, FigureColumn],
  other: [Ledger, FigureColumn],
): Generator<Relation> {
  const ours = byCode(context, ...one);
  const theirs = byCode(context, ...other);
  for (const [code, fact] of ours) {
    const match = theirs.get(code);
    if (match)
      yield relate(meta, {
        kind: 'equal',
        total: fact,
        addends: [match],
        family: `${meta.id}|${one[0].id}|${other[0].id}`,
      });
  }
}

/** Figures by code. A table that lists a code twice (for several units) tells no one amount of it. */
function byCode(context: RuleContext, ledger: Ledger, column: FigureColumn): Map<string, Fact> {
  const found = new Map<string, Fact>();
  const seen = new Set<string>();
  for (const [index, line] of ledger.lines.entries()) {
    if (line.code === null || line.code.length < 3) continue;
    const fact = context.fact(ledger, index, column);
    if (seen.has(line.code)) found.delete(line.code);
    else if (fact) found.set(line.code, fact);
    seen.add(line.code);
  }
  return found;
}
