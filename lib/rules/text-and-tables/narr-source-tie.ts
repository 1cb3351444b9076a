import type { Claim, Fact, Fund, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { only } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { sourceColumns, sourceRows } from '../support/sources.ts';
import { tie } from '../support/tie.ts';

const FUND_OF: { [kind in SubjectKind]?: Fund } = {
  'general-public': 'general-public',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
  'special-account': 'special-account',
  'institution-income': 'institution',
  'business-income': 'business',
  'from-superior': 'from-superior',
  'from-affiliates': 'from-affiliates',
  'unit-own': 'unit-own',
  'other-income': 'other',
};

/** A source of income in the text is its row of the summaries, or its column of 收入总表. */
export const narrSourceTie: Rule = {
  meta: {
    id: 'narr-source-tie',
    scope: 'text-table',
    severity: 'error',
    says: {
      zh: '文中各项收入 = 收支总表、收入总表同一来源',
      en: 'A source of income in the text = its row in the tables',
    },
  },
  *bind(context) {
    const places = placesBySource(context);
    for (const claim of context.claims) {
      const { kind, side } = claim.subject;
      const fund = kind === null ? undefined : FUND_OF[kind];
      const told = fund && side === 'income' && !isUse(context, claim) ? ownLevel(context, claim) : null;
      // What is carried over may be counted in, or not: then the text may mean either.
      const relation = told && fund ? tie(this.meta, told, places.get(fund) ?? [], severityOf(context)) : null;
      if (relation) yield relation;
    }
  },
};

/** 人员经费362万元（含事业收入安排10万元）, “三公”经费…，其中事业收入0.80万元: what a use of money takes of a source is not all of it. */
function isUse(context: RuleContext, claim: Claim): boolean {
  const whole = context.wholeOf(claim)?.subject;
  return (
    /^含/.test(claim.subject.name) || (whole?.kind != null && !INCOME.test(whole.kind) && !(whole.kind in FUND_OF))
  );
}

const INCOME = /income|balance|carryover/;

function placesBySource(context: RuleContext): Map<Fund, Fact[]> {
  const income = only(context, 'income-summary');
  const found = [
    ...(['income-expenditure-summary', 'fiscal-appropriation-summary'] as const).flatMap((form) => {
      const ledger = only(context, form, 'income');
      return ledger ? [sourceRows(context, ledger)] : [];
    }),
    ...(income ? [sourceColumns(context, income)] : []),
  ];
  const places = new Map<Fund, Fact[]>();
  for (const facts of found) for (const [fund, fact] of facts) places.set(fund, [...(places.get(fund) ?? []), fact]);
  return places;
}

function severityOf(context: RuleContext): 'error' | 'warn' {
  const carried = context.interpretation.facts.some(
    ({ label, columnLabel, value }) => /结转|结余/.test(label + columnLabel) && value !== null && Number(value) !== 0,
  );
  return carried ? 'warn' : 'error';
}
