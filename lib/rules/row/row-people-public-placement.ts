import { Decimal } from '../../amounts/index.ts';
import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { columnOfMeasure } from '../support/columns.ts';
import { relateWords } from '../support/ratio.ts';

/** Whose money a class of the economic classification is. Others (309, 312, 399 …) may be either. */
const PERSONNEL = /^30[13]$/;
const PUBLIC = /^(?:302|310)$/;
/** Nothing of wages is public money; of the other classes single items are placed otherwise in some regions. */
const WHOLLY = /^301$/;

/**
 * 基本支出表: wages and payments to persons (301, 303) stand below 人员经费, goods and services and capital outlay (302, 310)
 * below 公用经费. Told for whole classes only: single items (30239 其他交通费用 as personnel money, 30305 生活补助 as public
 * money) are placed otherwise in some regions, so that a class may have a part on the other side.
 */
export const rowPeoplePublicPlacement: Rule = {
  meta: {
    id: 'row-people-public-placement',
    scope: 'row',
    severity: 'warn',
    says: {
      zh: '301、303 列入人员经费，302、310 列入公用经费',
      en: 'Classes 301 and 303 are personnel money, 302 and 310 public funds',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers('basic-expenditure')) {
      if (ledger.codeKind === 'economic') yield* classesOf(this.meta, context, ledger);
    }
  },
};

function* classesOf(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const personnel = columnOfMeasure(ledger, 'personnel');
  const office = columnOfMeasure(ledger, 'public');
  if (!personnel || !office) return;
  for (const [index, { code }] of ledger.lines.entries()) {
    const isPersonnel = PERSONNEL.test(code ?? '');
    if (!isPersonnel && !PUBLIC.test(code ?? '')) continue;
    const right = context.fact(ledger, index, isPersonnel ? personnel : office);
    const wrong = context.fact(ledger, index, isPersonnel ? office : personnel);
    const total = wrong ?? right;
    if (!total) continue;
    yield relateWords(meta, {
      total,
      others: wrong && right ? [right] : [],
      agrees: isNothing(wrong) || (!WHOLLY.test(code ?? '') && !isNothing(right)),
      statement: {
        zh: `${code} 应列入${isPersonnel ? '人员经费' : '公用经费'}`,
        en: `${code} belongs to ${isPersonnel ? 'personnel money' : 'public funds'}`,
      },
    });
  }
}

function isNothing(fact: Fact | null): boolean {
  return fact?.value == null || new Decimal(fact.value).isZero();
}
