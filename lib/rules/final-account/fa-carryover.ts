import type { Fact, FigureColumn, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns, wholeOfGroup } from '../support/columns.ts';
import { fundMovements } from '../support/fund-movements.ts';
import { relate } from '../support/relate.ts';

/**
 * What is carried to next year follows from what was carried in, the year's income and its expenditure: in each row of
 * the tables of one fund, and for each fund in 财政拨款收入支出决算总表.
 */
export const faCarryover: Rule = {
  meta: {
    id: 'fa-carryover',
    scope: 'table',
    severity: 'error',
    says: {
      zh: '决算：年末结转结余 = 年初结转结余 + 本年收入 − 本年支出',
      en: 'Final account: carried out = carried in + income − expenditure of the year',
    },
  },
  *bind(context) {
    if (context.interpretation.head.kind !== 'final-account') return;
    for (const ledger of context.ledgers()) {
      const columns = movementColumns(ledger);
      if (columns) yield* rowsOf(this.meta, context, ledger, columns);
    }
    for (const { closing, opening, income, spent } of fundMovements(context))
      yield* movement(this.meta, { closing, opening, income, spent });
  },
};

type Part = 'opening' | 'income' | 'spent' | 'closing';

const NAMES: Readonly<Record<Part, RegExp>> = {
  opening: /年初.{0,8}(?:结转|结余)/,
  income: /^(?:本年|当年)收入/,
  spent: /^(?:本年|当年)支出/,
  closing: /年末.{0,8}(?:结转|结余)/,
};

/** 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余, each once, or with one 合计 or 小计 of its own. */
function movementColumns(ledger: Ledger): Record<Part, FigureColumn> | null {
  const find = (name: RegExp) => wholeOfGroup(addableColumns(ledger).filter(({ path }) => name.test(path[0] ?? '')));
  const [opening, income, spent, closing] = [NAMES.opening, NAMES.income, NAMES.spent, NAMES.closing].map(find);
  return opening && income && spent && closing ? { opening, income, spent, closing } : null;
}

function* rowsOf(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  columns: Record<Part, FigureColumn>,
): Generator<Relation> {
  for (const [index, line] of ledger.lines.entries()) {
    if (line.kind === 'blank' || line.kind === 'note') continue;
    if (Object.values(columns).some((column) => context.isMerged(ledger, index, column))) continue;
    const at = (part: Part) => context.fact(ledger, index, columns[part]);
    const facts = { opening: at('opening'), income: at('income'), spent: at('spent'), closing: at('closing') };
    yield* movement(meta, facts, `${meta.id}|${ledger.id}`);
  }
}

/** Told by what is left, or, where nothing is, by what was spent. */
function* movement(
  meta: RuleMeta,
  { opening, income, spent, closing }: Record<Part, Fact | null>,
  family?: string,
): Generator<Relation> {
  const names = new Map<Fact | null, string>([
    [opening, '年初结转结余'],
    [income, '本年收入'],
    [spent, '本年支出'],
    [closing, '年末结转结余'],
  ]);
  const total = closing ?? spent;
  const signed: [Fact | null, 1 | -1][] = [
    [opening, 1],
    [income, 1],
    [closing ? spent : null, -1],
  ];
  const parts = signed.filter((part): part is [Fact, 1 | -1] => part[0] !== null);
  if (!total || parts.length === 0 || (income === null && spent === null)) return;
  yield relate(meta, {
    total,
    addends: parts.map(([fact]) => fact),
    weights: parts.map(([, weight]) => weight),
    nameOf: (fact) => names.get(fact) ?? fact.label,
    ...(family !== undefined && { family }),
  });
}
