import type { Fund, Measure, Period, Quantity } from '../model/index.ts';
import {
  type ColumnRole,
  FUND_WORDS,
  MEASURE_WORDS,
  PERIOD_WORDS,
  QUANTITY_WORDS,
  ROLE_WORDS,
} from './header-words.ts';
import { normaliseName } from './names.ts';

/** What a header text says; null where it says nothing of that aspect. Its unit is read by `parseUnit` (lib/amounts). */
export interface HeaderAspect {
  /** What the column holds where it holds no figures; null for figures and for words we do not know. */
  role: ColumnRole | null;
  measure: Measure | null;
  fund: Fund | null;
  period: Period | null;
  /** Four digits. */
  year: number | null;
  /** null: money, as far as the header says. */
  quantity: Quantity | null;
  side: 'income' | 'expenditure' | null;
  /** 其中：… — a part of the column before it, no addend beside it. */
  ofWhich: boolean;
}

const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(ROLE_WORDS) as ColumnRole[]).flatMap((role) =>
    ROLE_WORDS[role].map((word) => [normaliseName(word), role] as const),
  ),
);

/** Units and counts in brackets, which hide a whole-text match: 金额(万元), 数量(台). */
const BRACKETS = /\([^()]{0,20}\)/g;
const YEAR = /(?:19|20)\d{2}(?=年|预算|决算|执行|$)/;
/** 二○二五年, 二〇二五年: years written out, as in reports to a people's congress. */
const WRITTEN_YEAR = /二[○〇零O0]([零○〇O0一二三四五六七八九])([零○〇O0一二三四五六七八九])(?=年)/g;
const LONGEST_HEADER = 60;
/** 单价200万元以上大型设备, 单价50万元(含)以上: a class of things by their price, no price. */
const PRICE_CLASS = /单价(?:在)?\d+(?:\.\d+)?万?元?(?:\(含\))?(?:及)?以[上下](?:\([^()]{0,8}\))?(?:的)?/;

/** Alone over a group of columns these are periods; 上年结转 and 本年收入 are sources of money. */
const WHOLE_PERIODS = new Map<string, Period>([
  ['上年', 'prior'],
  ['上年度', 'prior'],
  ['当年', 'current'],
  ['本年', 'current'],
  ['本年度', 'current'],
]);

/** Reads one header text. A text that is longer than any header says nothing. */
export function aspectOfHeader(text: string): HeaderAspect {
  const whole = text.length > LONGEST_HEADER ? '' : writtenYears(normaliseName(text)).replace(PRICE_CLASS, '');
  const ofWhich = whole.startsWith('其中');
  const name = whole.replace(/^其中:?/, '');
  const bare = name.replace(BRACKETS, '');
  const role = ROLE_OF.get(bare) ?? ROLE_OF.get(name) ?? null;
  const period = first(PERIOD_WORDS, name) ?? WHOLE_PERIODS.get(bare) ?? null;
  const year = YEAR.exec(name);
  return {
    role,
    measure: bare === '预算资金' ? 'project-budget' : role === null ? first(MEASURE_WORDS, bare) : null,
    fund: role === null ? first(FUND_WORDS, name) : null,
    period,
    year: year ? Number(year[0]) : null,
    quantity: role === null ? (first(QUANTITY_WORDS, name) ?? (period === 'change-rate' ? 'percent' : null)) : null,
    side: sideOf(bare),
    ofWhich,
  };
}

/**
 * Reads a header path from top to bottom: the lower text decides, the upper fills what it leaves open. So 合计 below
 * 一般公共预算 is a total of that fund, and 基本支出 below 2023年预算数 is of 2023.
 *
 * A subtotal over several funds (小计 below 本年收入) keeps the upper text's fund; 其中 counts where it stands lowest.
 */
export function aspectOfPath(path: readonly string[]): HeaderAspect {
  const aspects = path.map(aspectOfHeader);
  const lowest = <Key extends keyof HeaderAspect>(key: Key) =>
    aspects.findLast((aspect) => aspect[key] !== null)?.[key] ?? null;
  const leaf = aspects.at(-1);
  return {
    role: leaf?.role ?? null,
    measure: measureOf(aspects),
    fund: fundOf(aspects),
    period: lowest('period'),
    year: lowest('year'),
    quantity: lowest('quantity'),
    side: aspects.find((aspect) => aspect.side !== null)?.side ?? null,
    ofWhich: leaf?.ofWhich ?? false,
  };
}

/** 财政拨款 below 一般公共预算 is money of that budget, not of all three. */
function fundOf(aspects: readonly HeaderAspect[]): Fund | null {
  const stated = aspects.flatMap(({ fund }) => fund ?? []);
  const last = stated.at(-1) ?? null;
  return last === 'fiscal' ? (stated.findLast((fund) => BUDGETS.has(fund)) ?? last) : last;
}

const BUDGETS: ReadonlySet<Fund> = new Set(['general-public', 'government-fund', 'state-capital']);

/** 小计 below 基本支出 is the basic expenditure itself. 合计 stays a total: the words above it may head the whole table. */
function measureOf(aspects: readonly HeaderAspect[]): Measure | null {
  const stated = aspects.map(({ measure }) => measure).filter((measure) => measure !== null);
  const last = stated.at(-1) ?? null;
  if (last !== 'subtotal') return last;
  return stated.findLast((measure) => measure !== 'total' && measure !== 'subtotal') ?? last;
}

function writtenYears(name: string): string {
  const digit = (numeral: string) => Math.max(0, '○一二三四五六七八九'.indexOf(numeral));
  return name.replace(WRITTEN_YEAR, (_, tens: string, ones: string) => `20${digit(tens)}${digit(ones)}`);
}

function sideOf(name: string): HeaderAspect['side'] {
  if (/^(?:本年)?收入(?:项目|部分)?$/.test(name)) return 'income';
  return /^(?:本年)?支出(?:项目|部分)?$/.test(name) ? 'expenditure' : null;
}

function first<Aspect>(words: readonly (readonly [string, Aspect])[], name: string): Aspect | null {
  return words.find(([word]) => name.includes(word))?.[1] ?? null;
}
