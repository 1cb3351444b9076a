import { type Claim, type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/**
 * Of which money the text and the tables tell. Where an office has but one kind, all scopes are one; where something was
 * carried over, or came from elsewhere than the treasury, 当年, 财政拨款 and 全部 are three amounts.
 */
export interface MoneyInTables {
  /** 上年结转, other than nothing. */
  carried: boolean;
  /** 事业收入, 单位资金, 其他收入, other than nothing. */
  other: boolean;
}

const OTHER_SOURCE = /事业(?:单位)?收入|经营收入|其他收入|单位资金|专户|上级补助|附属单位/;
const known = new WeakMap<RuleContext, MoneyInTables>();

/** What the tables of income and expenditure show beside this year's appropriations. */
export function moneyInTables(context: RuleContext): MoneyInTables {
  const found = known.get(context) ?? lookForMoney(context);
  known.set(context, found);
  return found;
}

function lookForMoney(context: RuleContext): MoneyInTables {
  const names = context.interpretation.facts.flatMap(({ place, form, label, columnLabel, value }) =>
    isCellPlace(place) && form !== 'other' && value !== null && Number(value) !== 0 ? [label + columnLabel] : [],
  );
  return {
    carried: names.some((name) => /(?:上年|年初|年末|以前年度).{0,6}结[转余]|结转(?:结余|资金)|^结转/.test(name)),
    other: names.some((name) => OTHER_SOURCE.test(name)),
  };
}

/** Paid from money that tables of appropriations leave out: 单位自有资金安排公务接待费0.60万元, 上年结转安排项目支出. */
const PAID_FROM =
  /(?:(?:自有|自筹|单位|非财政(?:拨款)?|经营|其他|往来)(?:资金|收入)|事业收入|结转(?:结余)?(?:资金)?)(?:中)?(?:安排|列支|支付|负担|解决|用于)/;
const OTHER_MONEY = /(?:自有|自筹|单位|非财政(?:拨款)?|经营|其他|往来)资金|事业收入|全口径/;
const THIS_YEAR = /(?:当年|本年)(?!度|末|初)|(?:不含|不包括|扣除|剔除)[^,。;]{0,6}结转/;
const FISCAL = /财政拨款|财政资金/;
const ALL = /全口径|全部|所有资金/;
/** 本级支出中，: what follows is of a part of the office. */
const WITHIN_A_PART = /(?:(?<![(（])(?:本级|本部)|[局委厅]机关|[下所直]属)[^,。;]{0,12}中[,:]/;

/** What the sentence says in front of a figure, widths folded. */
function sentenceBefore(context: RuleContext, fact: Fact): string {
  const { place } = fact;
  if (isCellPlace(place)) return '';
  const before = context.sentence(fact).slice(0, place.start).normalize('NFKC');
  return before.slice(Math.max(...['。', ';', '\n'].map((stop) => before.lastIndexOf(stop))) + 1);
}

/** Whether a figure of 三公经费 is paid from other money than appropriations, or from all: by its sentence, or by its own parts. */
export function isOfOtherMoney(context: RuleContext, claim: Claim, told: Fact): boolean {
  if (OTHER_MONEY.test(sentenceBefore(context, told)) || PAID_FROM.test(sentenceBefore(context, told))) return true;
  return context
    .partsOf(claim)
    .some(({ subject, level }) => OTHER_MONEY.test(subject.name) && Number(context.told(level?.fact)?.value ?? 0) > 0);
}

/**
 * Whether the words give a figure a scope that tables of another scope need not print: of this year's money where
 * something was carried over, of appropriations where there is other money, of a part of the office.
 */
export function isOfNarrowerScope(context: RuleContext, claim: Claim, told: Fact): boolean {
  const { carried, other } = moneyInTables(context);
  const before = sentenceBefore(context, told);
  if (PAID_FROM.test(before) || WITHIN_A_PART.test(before)) return true;
  const isBudget = context.interpretation.head.kind !== 'final-account';
  if (isBudget && carried && THIS_YEAR.test(before)) return true;
  const name = `${claim.subject.name}|${context.wholeOf(claim)?.subject.name ?? ''}`;
  // Classes and items stand in tables of appropriations, too, and basic expenditure is hardly ever paid from a fund.
  const hasOwnTable =
    /一般公共预算/.test(name) || claim.subject.kind === 'functional' || claim.subject.kind === 'basic';
  const isFiscal = FISCAL.test(name) && !(hasOwnTable && context.ledgers('general-public-expenditure').length > 0);
  return ((other || (carried && isBudget)) && isFiscal) || (other && ALL.test(name));
}
