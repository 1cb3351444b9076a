import type { Change, PartsWording, Stage } from '../../model/index.ts';
import { readBase, stageIn, type WordedBase } from './base.ts';

/** What the words in front of a figure, or of a stop, say, part by part. Offsets count from the words' first character. */
export interface Phrase {
  /** 一是, （二）, 3. */
  enumerator: string | null;
  /** 其中, 包括: what follows are parts. */
  opener: PartsWording | null;
  /** What these words give a reason or a purpose for is told already; the figures in it are no claims. */
  reason: boolean;
  base: WordedBase | null;
  verb: Verb | null;
  /** The subject's words, trimmed of all above; "" where they name none. */
  label: string;
  year: number | null;
  stage: Stage | null;
  /** 扣除…因素后, 可比: compared with last year's amount, counted likewise. */
  restated: boolean;
  /** 剔除…, 扣除…, here or earlier in the sentence: this year's amount is counted without something, too. */
  leavesOut: boolean;
}

export interface ChangeVerb {
  kind: 'change';
  direction: Change['direction'];
  roughly: boolean;
  start: number;
  end: number;
  rateOnly: boolean;
  /** 超收, 短收: against the budget, whatever else the sentence compares with. */
  ofBudget: boolean;
}

export type Verb =
  | ChangeVerb
  | { kind: 'share'; of: string }
  | { kind: 'completion'; of: Stage | null }
  | { kind: 'reaches' }
  | { kind: 'none' };

const ENUMERATOR =
  /^(?:[(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)]|[一二三四五六七八九十]{1,3}[、.]|[一二三四五六七八九]是|第?[一二三四五六七八九][,是]|\d{1,2}、|\d{1,2}[.．](?!\d)|\d{1,2}[)]|[①-⑳])\s*/;
/** 按规定安排预算稳定调节基金: no reason. */
const AS_RULED = /^按照?(?:有关|相关|政策)?(?:规定|要求)(?=安排|上解|结转|计提|提取|补充|调入|调出)/;
const JOINT = /^(?:以及|并且|和|及|并|且|同时|[、.])\s*/;
const OPENERS: readonly (readonly [RegExp, PartsWording])[] = [
  [/^(?:其中|这其中|其中包括)/, 'of-which'],
  [/^(?:主要包括|主要有|主要包含)/, 'mainly-including'],
  [
    /^(?:具体是|具体为|具体包括|分别包括|包括|包含|分别为|分别是|主要用于以下(?:几个)?方面|用于以下(?:几个)?方面)/,
    'including',
  ],
];
/** From here on it is told why, or what for. */
const REASON =
  /原因|主要是|主要为|主要用于|主要由于|由于|因为|用于|主要系|系因|故|致使|导致|原则|要求|如果|按(?=.{0,24}(?:规定|要求|标准|原则|比例|每))/;

const CHANGE_AT_END =
  /(?<roughly>略有?|小幅|大幅)?(?:(?<up>增加|增长|提高|上升|增收|增支|增多|净增|调增|核增|超收)|(?<down>减少|下降|降低|压减|压缩|减收|减支|核减|调减|缩减|递减|短收))(?:了|额为|额|数为|约|共计|共|各|:)?\s*$/;
const OBJECT = /(?<=增加|减少)了?(?:收入|支出|预算|经费|资金|拨款)$/;
const RATE_AT_END =
  /(?:(?<up>增幅|增长率|增速|增长幅度|上升幅度|(?:预决算)?差异率)|(?<down>降幅|减幅|下降率|减少率|下降幅度))(?:为|达|是|约|:)?\s*$/;
const FLAT_ANYWHERE =
  /(?<roughly>基本|大体|大致)?(?:上)?(?:持平|无变化|没有变化|未发生变化|无增减变化|无增减变动|无增减|无变动|没有增减|无增长|相同|一致|保持不变|不变|相等)/;
const SHARE = /占(?<of>[^占]{0,30}?)(?:的)?(?:比例|比重|比)?(?:为|达|是)?\s*$/;
/** 完成年初预算的…%, 为调整预期的…%, 占预算目标37300万元的…%: what was planned, whatever it is called. */
const COMPLETION =
  /(?:完成|为|占|达到)了?(?<of>(?:调整后?|全年|年初|年度|变动|本年|当年){0,2}(?:收入|支出)?(?:预算|预期|计划)(?:调整|收入|支出|目标|任务|安排){0,2}数?|(?:年初|年度|全年)?(?:目标任务|任务|目标)数?)的?\s*$/;
/** 占本年支出预算63.43%: of all that is to be spent, and no more the plan of the part itself than 占本年支出. */
const OF_A_SIDE = /占(?:本年|当年)?(?:度)?(?:总)?(?:收入|支出)(?:总)?预算(?:总额|数)?的?\s*$/;
/** 决算数大于年初预算数55.93万元: by how much the outturn differs from the budget. */
const EXCEEDS =
  /(?:(?<up>大于|高于|多于|超过|超出|超)|(?<down>小于|低于|少于))(?<plan>年初|全年|调整后?|当年)?预算(?:数)?\s*$/;
const REACHES = /(?:增加|增长|减少|下降|调整|提高|降低)(?:到|至|为)\s*$/;

/** 剔除留抵退税后同口径, 还原留抵退税口径后, 按可比口径计算, 可比: words in front of 增长 that say how last year is counted. */
const RESTATED =
  /^(?:按?(?:可比|同|自然)口径(?:计算)?|可比|(?:剔除|扣除|还原|不?考虑).{0,40}(?:口径|因素|影响|后)(?:计算)?后?(?:同口径|可比)?)$/;

/** 剔除新增人员因素, 还原留抵退税后: what is compared from here on leaves something out that the amounts told hold. */
const LEAVES_OUT = /(?:^|如|若)(?:剔除|扣除|还原|不考虑|不计|抛开)/;

/**
 * Reads words by their parts: enumerator, opener, reason, base, verb; what is left names the subject.
 *
 * @param words one stretch between stops and figures, widths folded
 * @param unit what the figure behind it counts; null where a stop follows
 */
export function readPhrase(words: string, unit: 'money' | 'percent' | 'count' | null): Phrase {
  const phrase: Phrase = {
    enumerator: null,
    opener: null,
    reason: false,
    base: null,
    verb: null,
    label: '',
    year: null,
    stage: null,
    restated: false,
    leavesOut: LEAVES_OUT.test(words),
  };
  let from = 0;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(words.slice(from))?.[0] ?? null;
    if (found !== null) from += found.length;
    return found;
  };
  take(AS_RULED);
  take(JOINT);
  phrase.enumerator = take(ENUMERATOR)?.trim() ?? null;
  for (const [pattern, wording] of OPENERS) {
    if (take(pattern) === null) continue;
    phrase.opener = wording;
    break;
  }
  take(/^[\s,:]+/);
  if (phrase.opener !== null) phrase.enumerator ??= take(ENUMERATOR)?.trim() ?? null;
  const reason = isSpentOn(words.slice(from), unit) ? null : REASON.exec(words.slice(from));
  if (reason) {
    phrase.reason = true;
    // 与上年持平的原因: what stands before it is still said.
    if (unit !== null) return phrase;
    words = words.slice(0, from + reason.index);
  }
  // 下降（以下简称“下降”）6.3%
  words = words.replace(/\((?:以下|下同)[^()]*\)$/, '');
  const exceeds = unit === 'money' ? EXCEEDS.exec(words.slice(from)) : null;
  const base = exceeds ? plannedBase(exceeds, from) : readBase(words, from);
  phrase.base = base;
  let to = words.length;
  if (unit !== null || reason === null) phrase.verb = verbAtEnd(words, unit);
  if (exceeds && base) phrase.verb = { ...changeOf(exceeds, false), start: base.start, end: base.end };
  phrase.verb ??= unit === null ? flatIn(words, from) : null;
  // 较2018年增加收入167.39万元
  if (unit !== null && base && phrase.verb === null) phrase.verb = verbAtEnd(words.replace(OBJECT, ''), unit);
  if (phrase.verb && 'start' in phrase.verb) to = phrase.verb.start;
  else if (phrase.verb?.kind === 'share') to = words.lastIndexOf('占');
  else if (phrase.verb?.kind === 'completion') to = words.search(COMPLETION);
  else if (phrase.verb?.kind === 'reaches') to = words.search(REACHES);
  const behind = base ? words.slice(base.end, to) : '';
  const before = words.slice(from, Math.min(base?.start ?? to, to));
  const raw = base && behind.trim() !== '' ? behind : before;
  phrase.year = yearIn(raw) ?? (raw === behind ? yearIn(before) : null);
  phrase.stage = stageIn(raw);
  // 根据财力变动情况调整为298088万元: what was told before, as it was then adjusted.
  const isAdjusted = phrase.verb?.kind === 'reaches' && /调整(?:到|至|为)\s*$/.test(words);
  if (isAdjusted) phrase.stage = 'adjusted';
  phrase.label = isAdjusted ? raw.trim().replace(/^(?:根据|按照?|依据)[^,]{2,30}情况$/, '') : raw.trim();
  // 出国费同口径比2018年减少…
  const own =
    base && phrase.verb?.kind === 'change' ? phrase.label.replace(/(?:按?(?:同|可比)口径)$/, '') : phrase.label;
  const isRestated = phrase.verb?.kind === 'change' && RESTATED.test(phrase.label);
  if (base && (isRestated || own !== phrase.label)) base.restated = true;
  else phrase.restated = isRestated;
  phrase.label = isRestated || isSpentOn(words.slice(from), unit) ? '' : own;
  return phrase;
}

/** 用于保障机构正常运转的日常支出664.80万元: what was spent, described; no purpose of something told before. */
function isSpentOn(words: string, unit: Parameters<typeof readPhrase>[1]): boolean {
  return unit === 'money' && /^(?:20\d\d年(?:度)?)?用于.+的(?:日常|经费|日常公用)支出$/.test(words);
}

function verbAtEnd(words: string, unit: 'money' | 'percent' | 'count' | null): Verb | null {
  if (unit === null) return null;
  const reaches = REACHES.test(words);
  if (reaches) return { kind: 'reaches' };
  if (unit === 'percent') {
    const completion = OF_A_SIDE.test(words) ? null : COMPLETION.exec(words);
    if (completion) return { kind: 'completion', of: plannedStage(completion) };
    const share = SHARE.exec(words);
    if (share) return { kind: 'share', of: (share.groups?.of ?? '').trim() };
    const rate = RATE_AT_END.exec(words);
    if (rate) return changeOf(rate, true);
  }
  const change = CHANGE_AT_END.exec(words);
  return change ? changeOf(change, false) : null;
}

/** 预期 and 目标 are a budget by another name. */
function plannedStage(found: RegExpExecArray): Stage {
  const of = found.groups?.of ?? '';
  return /调整/.test(of) ? 'adjusted' : (stageIn(of) ?? 'budget');
}

/**
 * 完成年初预算60999万元的: which stage of the plan the amount behind these words is of; null where they tell of none.
 *
 * @param words in front of an amount that 的…% follows
 */
export function plannedIn(words: string): Stage | null {
  const found = COMPLETION.exec(words);
  return found ? plannedStage(found) : null;
}

function plannedBase(found: RegExpExecArray, from: number): WordedBase {
  const start = from + found.index;
  const stage = stageIn(`${found.groups?.plan ?? ''}预算`);
  return { start, end: start + found[0].length, year: null, prior: false, stage, restated: false };
}

function changeOf(found: RegExpExecArray, rateOnly: boolean): Verb & { kind: 'change' } {
  return {
    kind: 'change',
    direction: found.groups?.up ? 'up' : 'down',
    roughly: found.groups?.roughly !== undefined,
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    rateOnly,
    // 预决算差异率-8.37%: of the budget, with its sign.
    ofBudget: /^(?:超收|短收|(?:预决算)?差异率)/.test(found[0]),
  };
}

function flatIn(words: string, from: number): Verb | null {
  const found = FLAT_ANYWHERE.exec(words.slice(from));
  if (!found) return null;
  const start = from + found.index;
  const end = start + found[0].length;
  // 持平的项目, 不变价: it describes something.
  if (/^(?:的|价|性|量)/.test(words.slice(end))) return null;
  return {
    kind: 'change',
    direction: 'flat',
    roughly: found.groups?.roughly !== undefined,
    start,
    end,
    rateOnly: false,
    ofBudget: false,
  };
}

export function yearIn(words: string): number | null {
  const year = /(20\d\d)\s*年/.exec(words)?.[1];
  return year ? Number(year) : null;
}
