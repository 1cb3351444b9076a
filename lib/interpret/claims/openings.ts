import type { Subject } from '../../model/index.ts';

/** Words that lead into what is told, and name nothing of it themselves. */

/** One side of what was told of both: 收支总预算…。收入包括：…；支出包括：… */
export interface Side {
  /** null where it is the side told last, taken apart another way: 按资金年度分为：… */
  of: Subject['side'];
  /** Where the words behind it begin. */
  end: number;
}

const SIDE =
  /^(?:(?<of>收入|支出)(?:总?预算|总计|合计)?(?:主要)?(?:按[^,]{2,12}?(?:分类|划分)?分?为|具体包括|包括|包含)|按[^,]{2,12}?分(?:类|为)+)[:]?/;

/** The side of a balance whose parts these words lead to; null where they do not. */
export function sideIn(words: string): Side | null {
  const found = SIDE.exec(words);
  if (!found) return null;
  const named = found.groups?.of;
  return { of: named === undefined ? null : named === '收入' ? 'income' : 'expenditure', end: found[0].length };
}

const LEAD =
  /^(?<of>.{2,40}?(?:收入|支出|经费|费用|采购|决算|预算))(?:主要用于以下(?:几个)?方面|的?(?:具体)?构成(?:情况)?(?:为|如下|是)|(?:按.{2,12}?)?主要包括以下(?:几个)?方面)$/;

/** 本年收入的具体构成为, …支出主要用于以下方面: the words for what is told in parts behind them; null where they lead to none. */
export function leadIn(words: string): string | null {
  return LEAD.exec(words)?.groups?.of ?? null;
}

const MANNER =
  /^(?:按照?|依照|根据|依据)[^:]{2,60}(?:规定|要求|原则|精神|部署|办法|通知|批复|制度|体制(?:结算|汇算|决算)?后?)$/;

/** 按照收支平衡原则, 根据现行财政管理体制: how something was drawn up, told before it. */
export function isManner(words: string): boolean {
  return MANNER.test(words);
}

/** 加上上级补助收入, 再加上年结余: how many characters in front say that it is added; 0 where none do. */
export function addedIn(words: string): number {
  // 加上级补助 is 加 + 上级补助, 加上年结余 is 加 + 上年结余.
  return /^(?:以及)?(?:再|并)?加(?:上(?!级|年))?(?=\p{Script=Han})/u.exec(words)?.[0].length ?? 0;
}
