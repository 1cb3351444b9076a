import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { columnName, relate, rowName } from '../support/relate.ts';
import { formulasIn } from '../support/stated-formulas.ts';

/** Formulas that the table itself prints: 栏次 1=2+3, a column 公式 with A=B+D. */
export const statedFormula: Rule = {
  meta: {
    id: 'stated-formula',
    scope: 'table',
    severity: 'error',
    says: { zh: '表中写明的公式（如 1=2+3、A=B+D）', en: 'A formula that the table itself states (1=2+3, A=B+D)' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      yield* alongRows(this.meta, context, ledger);
      yield* downColumns(this.meta, context, ledger);
    }
  },
};

/** The row that numbers the columns says how they follow from each other. */
function* alongRows(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const { numberingRow } = context.tableOf(ledger);
  if (numberingRow === null) return;
  for (const { total, terms } of formulasIn(context.row(ledger, numberingRow))) {
    const whole = ledger.columns.find(({ column }) => column === total);
    if (!whole) continue;
    for (const index of ledger.lines.keys()) {
      const fact = context.fact(ledger, index, whole);
      const parts = terms.flatMap(({ at, weight }) => {
        const column = ledger.columns.find((one) => one.column === at);
        const part = column ? context.fact(ledger, index, column) : null;
        return part ? [{ fact: part, weight }] : [];
      });
      if (fact) yield* stated(meta, fact, parts, `${ledger.id}|${total}`, columnName);
    }
  }
}

/** A column of formulas says how the lines follow from each other. */
function* downColumns(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const column = context
    .columnPaths(ledger)
    .findIndex((path) => /^(?:计算)?公式$/.test((path.at(-1) ?? '').replace(/\s/g, '')));
  if (column < 0) return;
  const texts = ledger.lines.map((_, index) => context.text(ledger, index, column));
  for (const { total, terms } of formulasIn(texts)) {
    for (const money of ledger.columns) {
      const fact = context.fact(ledger, total, money);
      const parts = terms.flatMap(({ at, weight }) => {
        const part = context.fact(ledger, at, money);
        return part ? [{ fact: part, weight }] : [];
      });
      if (fact) yield* stated(meta, fact, parts, `${ledger.id}|down`, rowName);
    }
  }
}

function* stated(
  meta: RuleMeta,
  total: Fact,
  parts: readonly { fact: Fact; weight: 1 | -1 }[],
  family: string,
  nameOf: (fact: Fact) => string,
): Generator<Relation> {
  if (parts.length === 0) return;
  yield relate(meta, {
    total,
    addends: parts.map(({ fact }) => fact),
    weights: parts.map(({ weight }) => weight),
    family: `${meta.id}|${family}`,
    nameOf,
  });
}
