import type { Form, SubjectKind } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { closingFacts, only, totalOf } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { sourceRows } from '../support/sources.ts';
import { carriedIn, tie } from '../support/tie.ts';

const FUNDS: readonly (readonly [SubjectKind, Form, 'general-public' | 'government-fund' | 'state-capital'])[] = [
  ['general-public', 'general-public-expenditure', 'general-public'],
  ['government-fund', 'government-fund-expenditure', 'government-fund'],
  ['state-capital', 'state-capital', 'state-capital'],
];

/** Expenditure of each fund in the text is the total of the fund's table, or its column of the fiscal summary. */
export const narrFundTie: Rule = {
  meta: {
    id: 'narr-fund-tie',
    scope: 'text-table',
    severity: 'error',
    says: {
      zh: '文中一般公共预算、政府性基金、国有资本经营支出 = 相应表合计',
      en: 'A fund’s expenditure in the text = the total of its table',
    },
  },
  *bind(context) {
    const sides = ['expenditure', 'income'] as const;
    for (const claim of context.claims) {
      const { kind, side, name } = claim.subject;
      const entry = FUNDS.find(([one]) => one === kind);
      // 一般公共预算当年拨款: what is appropriated is what is spent.
      const spent = side === 'expenditure' || (side === null && name.endsWith('当年拨款'));
      const told = entry && spent ? ownLevel(context, claim) : null;
      if (!entry || !told) continue;
      const [, form, fund] = entry;
      const own = totalOf(context, only(context, form));
      const summary = sides.flatMap((one) =>
        closingFacts(context, only(context, 'fiscal-appropriation-summary', one), fund),
      );
      // 当年拨款 leaves out what is carried over: that is a row of the summary's income.
      const given = ['income-expenditure-summary', 'fiscal-appropriation-summary'] as const;
      const rows = given.flatMap((one) => {
        const ledger = only(context, one, 'income');
        return (ledger && sourceRows(context, ledger).get(fund)) ?? [];
      });
      const relation = own
        ? tie(this.meta, told, [own, ...summary, ...rows], this.meta.severity, carriedIn(context, claim))
        : null;
      if (relation) yield relation;
    }
  },
};
