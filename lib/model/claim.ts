import { z } from 'zod';
import { IncomeSource } from './income-source.ts';
import { TextPlace } from './place.ts';

/**
 * What the running text says of one subject in one go: 项目支出减少111.65万元 or 一般公共服务支出 4,618.17万元，占92.70%.
 * Figures are named by the ids of their facts; null or empty where the text says nothing.
 */

/** What a sentence speaks of, where its words are among those that every disclosure uses. */
export const SubjectKind = z.enum([
  'income', // 收入预算, 预算收入, 收入总计
  'expenditure',
  'balance', // 收支总预算
  'current-income', // 本年收入(合计)
  'current-expenditure',
  'carryover', // 上年结转(结余)
  'carry-to-next-year',
  'surplus-used', // 使用非财政拨款结余, 用事业基金弥补收支差额
  'surplus-distributed', // 结余分配
  'fiscal-income', // 财政拨款收入
  'fiscal-expenditure',
  'fiscal-balance', // 财政拨款收支总预算
  'general-public', // 一般公共预算, its side by `side`
  'government-fund',
  'state-capital',
  ...IncomeSource.options,
  'basic',
  'project',
  'personnel',
  'public',
  'operation',
  'remittance',
  'subsidy-to-affiliates',
  'operating-cost', // 机关运行经费
  'three-public',
  'abroad',
  'car',
  'car-purchase',
  'car-running',
  'reception',
  'meeting',
  'training',
  'procurement',
  'goods',
  'works',
  'services',
  'assets', // 固定资产
  'assets-to-buy', // 拟购置固定资产
  'functional', // a class, section or item of expenditure
]);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const Subject = z.object({
  /** As a reader would say it: without year, enumerator, 安排 and 为. */
  name: z.string(),
  kind: SubjectKind.nullable(),
  side: z.enum(['income', 'expenditure']).nullable(),
  /** It is said of one fund only: 一般公共预算基本支出. */
  general: z.boolean(),
  /** Names of 类, 款 and 项, the highest first, as far as they are told. */
  path: z.array(z.string()),
  /** Classification code printed with it; of （204类）…（06款）…（01项） the whole. */
  code: z.string().nullable(),
});
export type Subject = z.infer<typeof Subject>;

/** At which stage of the year an amount is told. */
export const Stage = z.enum(['initial', 'adjusted', 'budget', 'executed', 'final']);
export type Stage = z.infer<typeof Stage>;

/** One amount of the subject, with the year and stage that the words give it. */
export const Level = z.object({ fact: z.string(), year: z.number().int().nullable(), stage: Stage.nullable() });
export type Level = z.infer<typeof Level>;

/** What something is compared with: 比2022年同口径预算343.22万元. */
export const Base = z.object({
  place: TextPlace,
  year: z.number().int().nullable(),
  /** 上年, 去年: the year before, whichever that is. */
  prior: z.boolean(),
  stage: Stage.nullable(),
  /** 同口径: last year's figure was restated. */
  restated: z.boolean(),
  /** The base's own amount, where it is printed. */
  fact: z.string().nullable(),
});
export type Base = z.infer<typeof Base>;

export const Change = z.object({
  direction: z.enum(['up', 'down', 'flat']),
  /** The word that gives the direction. */
  place: TextPlace,
  base: Base.nullable(),
  amount: z.string().nullable(),
  rate: z.string().nullable(),
  /** 基本持平, 略有增加. */
  roughly: z.boolean(),
  /** 剔除…因素后: of amounts counted otherwise on both sides, neither of which the text tells. */
  leavesOut: z.boolean(),
});
export type Change = z.infer<typeof Change>;

/** How a text leads to the parts of something. */
export const PartsWording = z.enum([
  'of-which', // 其中
  'including', // 包括
  'mainly-including', // 主要包括: a selection
  'bracket', // （其中：…）
  'list', // lines that are numbered, below the line that tells the whole
  'added', // A…，加上B…、C…，收入总计…: told one by one, and what they come to behind them
  'summed', // the same, without a word that says so
  'reason', // 增加…，主要是基本支出增加…，项目支出减少…: how the parts changed
]);
export type PartsWording = z.infer<typeof PartsWording>;

export const Claim = z.object({
  id: z.string(),
  block: z.string(),
  /** The heading that it stands under. */
  section: z.string(),
  subject: Subject,
  /** The year that its paragraph was speaking of where it was told: 2022年度…; null where it names none. */
  year: z.number().int().nullable(),
  /** Told first: what the subject comes to. */
  level: Level.nullable(),
  /** Further amounts of the same subject: last year's, the initial budget, the outturn. */
  others: z.array(Level),
  changes: z.array(Change),
  /** 占…%: the figure, and the words for the whole, "" where none are said. */
  shares: z.array(z.object({ fact: z.string(), of: z.string() })),
  /** 完成年初预算的98.20%. */
  completions: z.array(z.object({ fact: z.string(), of: Stage.nullable() })),
  /** Claims that are told as parts of this one, in order; empty where there are none. */
  parts: z.array(z.string()),
  wording: PartsWording.nullable(),
  /** Something among the parts could not be read, or the list says 等: no sum of them is known. */
  partial: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;
