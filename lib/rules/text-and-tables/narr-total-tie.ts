import type { Fact, Ledger, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { mainColumn } from '../support/columns.ts';
import { closingFacts, only, totalOf } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { carriedIn, tie } from '../support/tie.ts';

type Side = Ledger['side'];

/** Where the tables print what the text calls so. */
const PLACES: readonly (readonly [SubjectKind, readonly Side[], 'all' | 'fiscal'])[] = [
  ['income', ['income'], 'all'],
  ['current-income', ['income'], 'all'],
  ['expenditure', ['expenditure'], 'all'],
  ['current-expenditure', ['expenditure'], 'all'],
  ['balance', ['income', 'expenditure'], 'all'],
  ['fiscal-income', ['income'], 'fiscal'],
  ['fiscal-expenditure', ['expenditure'], 'fiscal'],
  ['fiscal-balance', ['income', 'expenditure'], 'fiscal'],
];

/** Totals of income, expenditure and fiscal appropriation in the text are those of the summaries. */
export const narrTotalTie: Rule = {
  meta: {
    id: 'narr-total-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中收支总数 = 收支总表、财政拨款收支总表', en: 'Totals in the text = the summaries' },
  },
  *bind(context) {
    for (const claim of context.claims) {
      const entry = PLACES.find(([kind]) => kind === claim.subject.kind);
      const told = entry && !claim.subject.general ? ownLevel(context, claim) : null;
      if (!entry || !told) continue;
      const relation = tie(
        this.meta,
        told,
        placesOf(context, entry[1], entry[2]),
        this.meta.severity,
        carriedIn(context, claim),
      );
      if (relation) yield relation;
    }
  },
};

/** Most narrow first: 总计 and 本年合计 of the summary, then the totals of the tables by codes. */
function placesOf(context: RuleContext, sides: readonly Side[], money: 'all' | 'fiscal') {
  const form = money === 'all' ? 'income-expenditure-summary' : 'fiscal-appropriation-summary';
  const closing = sides.flatMap((side) => closingFacts(context, only(context, form, side)));
  const byCodes = { income: 'income-summary', expenditure: 'expenditure-summary' } as const;
  // Without the summary the tables by codes of all money tell what it comes to.
  const instead = sides.map((side) => (side ? totalOf(context, only(context, byCodes[side])) : null));
  if (closing.length === 0 && (money === 'fiscal' || instead.every((fact) => fact === null))) return [];
  const wide =
    money === 'all' ? (['income-summary', 'expenditure-summary'] as const) : (['general-public-expenditure'] as const);
  const fiscal = sides.flatMap((side) => {
    const ledger = only(context, 'fiscal-appropriation-summary', side);
    return [...closingFacts(context, ledger), ...yearsOwn(context, ledger)];
  });
  return [...closing, ...wide.map((one) => totalOf(context, only(context, one))), ...fiscal];
}

/** 一、本年收入 above 二、上年结转: the year's own money, in a list that closes with its total alone. */
function yearsOwn(context: RuleContext, ledger: Ledger | null): Fact[] {
  const column = ledger && mainColumn(ledger);
  if (!ledger || !column) return [];
  const lines = context.lines(ledger, ({ label }) =>
    /^(?:本年|当年)(?:财政拨款)?(?:收入|支出)(?:[合小]计)?$/.test(label),
  );
  return lines.flatMap((line) => context.fact(ledger, line, column) ?? []);
}
