import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { isOfNarrowerScope } from '../support/scope-of-money.ts';
import { carriedIn, tie } from '../support/tie.ts';

/** 基本支出, 人员经费, 公用经费, 项目支出 and 机关运行经费 in the text are those of the tables. */
export const narrBasicTie: Rule = {
  meta: {
    id: 'narr-basic-tie',
    scope: 'text-table',
    severity: 'error',
    says: {
      zh: '文中基本支出、人员经费、公用经费、项目支出 = 表中合计',
      en: 'Basic, personnel, public and project money in the text = the tables',
    },
  },
  *bind(context) {
    for (const claim of context.claims) {
      const told = isWhole(claim.subject.name) ? ownLevel(context, claim) : null;
      if (!told || isOfNarrowerScope(context, claim, told) || isOfAllMoney(context, claim)) continue;
      const relation = tie(
        this.meta,
        told,
        placesOf(context, claim.subject.kind),
        this.meta.severity,
        carriedIn(context, claim),
      );
      if (relation) yield relation;
    }
  },
};

/**
 * 支出预算…，其中：人员经费…: of an office with other money than appropriations, whose table by economic class tells of
 * these alone. Told of basic expenditure by fund, or below the table's own total, it is the table's.
 */
function isOfAllMoney(context: RuleContext, claim: Claim): boolean {
  const { kind } = claim.subject;
  if (kind !== 'personnel' && kind !== 'public') return false;
  const basic = totalOf(context, only(context, 'basic-expenditure'));
  const all = totalOf(context, only(context, 'expenditure-summary'), 'basic');
  if (!basic || !all || printSame(basic, all)) return false;
  for (let whole = context.wholeOf(claim); whole; whole = context.wholeOf(whole)) {
    if (whole.subject.general || printSame(context.told(whole.level?.fact), basic)) return false;
  }
  return !claim.subject.general;
}

/** Words that make a part of it: 离退休人员经费, 人均公用经费, 特定目标类项目支出, 事业单位公用经费. */
const PART =
  /[人生]均|人员类|在职|离退休|离休|退休|编外|聘用|临时|遗属|运转类|特定目标|事业(?:单位)?|(?:所|下|直)属|二级|减少|增加|压减|部分|单项|专项|重点|延续|一次性|其他/;

/** All of it, by its name; 运转类其他及特定目标类项目支出 are all projects. */
function isWhole(name: string): boolean {
  return !PART.test(name) || /运转类.*[及和、].*特定目标|运转类公用项目/.test(name);
}

function placesOf(context: RuleContext, kind: string | null): (Fact | null)[] {
  const basic = only(context, 'basic-expenditure');
  const general = only(context, 'general-public-expenditure');
  const all = only(context, 'expenditure-summary');
  const fund = only(context, 'government-fund-expenditure');
  if (kind === 'basic')
    return [totalOf(context, basic), totalOf(context, general, 'basic'), totalOf(context, all, 'basic')];
  if (kind === 'personnel') return [totalOf(context, basic, 'personnel')];
  if (kind === 'public') return [totalOf(context, basic, 'public')];
  if (kind === 'project') {
    // Project money of a fund beside that of the general budget: either may be meant.
    const places = [
      totalOf(context, all, 'project'),
      totalOf(context, general, 'project'),
      totalOf(context, fund, 'project'),
    ];
    return places[0] === null && places[1] === null ? [] : places;
  }
  return kind === 'operating-cost' ? [totalOf(context, only(context, 'operating-cost'))] : [];
}
