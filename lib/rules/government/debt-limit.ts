import type { Ledger, Line, Relation } from '../../model/index.ts';
import { normaliseName } from '../../standards/names.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { type DebtKind, debtKindOf } from '../support/debts.ts';
import { relate } from '../support/relate.ts';

/**
 * The tables of debts that every government publishes: a limit is the last one with what is added to it. What is *owed*
 * is no such sum: rates of exchange and debts settled otherwise lie between two years, in half of the tables that we saw.
 */
export const debtLimit: Rule = {
  meta: {
    id: 'debt-limit',
    scope: 'column',
    severity: 'warn',
    says: { zh: '债务限额 = 上年限额 + 新增限额', en: 'Debt limit = last limit + what is added' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const told = ledger.lines.flatMap(readLine);
      for (const end of told) if (end.says === 'limit') yield* limited(this.meta, context, ledger, end, told);
    }
  },
};

interface Told {
  line: number;
  year: number;
  kind: DebtKind | null;
  says: 'limit' | 'added';
}

function readLine({ label, kind }: Line, line: number): Told[] {
  const name = normaliseName(label);
  const year = /^(20\d\d)年/.exec(name)?.[1];
  if (kind !== 'item' || !year || !/债务|赤字/.test(name)) return [];
  // 一般债务's added limit is the deficit of the budget.
  if (/赤字$/.test(name)) return [{ line, year: Number(year), kind: 'general', says: 'added' }];
  if (!/限额/.test(name)) return [];
  return [{ line, year: Number(year), kind: debtKindOf(name), says: /新增.{0,4}限额/.test(name) ? 'added' : 'limit' }];
}

function* limited(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  end: Told,
  told: readonly Told[],
): Generator<Relation> {
  const only = (says: Told['says'], year: number) => {
    const found = told.filter((one) => one.says === says && one.year === year && one.kind === end.kind);
    return found.length === 1 ? found[0] : undefined;
  };
  const before = only('limit', end.year - 1);
  const added = only('added', end.year);
  if (!before || !added) return;
  for (const column of addableColumns(ledger)) {
    const [total, last, more] = [end, before, added].map(({ line }) => context.fact(ledger, line, column));
    if (total?.value != null && last?.value != null && more?.value != null)
      yield relate(meta, { total, addends: [last, more] });
  }
}
