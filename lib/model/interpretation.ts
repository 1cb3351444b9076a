import { z } from 'zod';
import { Claim } from './claim.ts';
import { Disclosure, DisclosureLink } from './disclosure.ts';
import { Place } from './place.ts';

/** What `interpret` adds to a disclosure: what its tables, rows, columns and figures mean. */

export const Form = z.enum([
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'fiscal-appropriation-summary',
  'general-public-expenditure',
  'basic-expenditure',
  'government-fund-income',
  'government-fund-expenditure',
  'state-capital',
  'three-public',
  'operating-cost',
  'project-expenditure',
  'procurement',
  'state-assets',
  'performance-targets',
  'institution-setup',
  'funding-plan',
  'other',
]);
export type Form = z.infer<typeof Form>;

export const MoneyUnit = z.enum(['元', '千元', '万元', '亿元']);
export type MoneyUnit = z.infer<typeof MoneyUnit>;

/** What a figure counts. */
export const Quantity = z.enum(['money', 'unit-price', 'count', 'percent', 'area']);
export type Quantity = z.infer<typeof Quantity>;

/** Which part of the spending or income a column states; null where the header does not say. */
export const Measure = z.enum([
  'total', // 合计
  'subtotal', // 小计, 本年收入合计 over some columns
  'basic', // 基本支出
  'project', // 项目支出
  'personnel', // 人员经费
  'public', // 公用经费
  'operation', // 经营支出
  'remittance', // 上缴(解)上级支出
  'subsidy-to-affiliates', // 对附属单位补助支出
  'carry-to-next-year', // 结转下年
  'set-aside-for-small-business', // 预留中小微企业份额
  'project-budget', // 采购表的项目预算资金
  'book-value', // 资产价值
  'quantity',
  'unit-price',
  'other-part', // a named part that is none of these
]);
export type Measure = z.infer<typeof Measure>;

/** Whose money it is; null where the header does not say. */
export const Fund = z.enum([
  'all', // 合计 over funds
  'current-year', // 本年收入 小计
  'fiscal', // 财政拨款 (all three budgets)
  'general-public', // 一般公共预算
  'government-fund', // 政府性基金
  'state-capital', // 国有资本经营
  'social-insurance',
  'special-account', // 财政专户管理资金
  'institution', // 事业收入
  'business', // 事业单位经营收入
  'from-superior', // 上级补助
  'from-affiliates', // 附属单位上缴
  'unit-own', // 单位资金
  'other',
  'carryover', // 上年结转(结余), all of it
  'fiscal-carryover',
  'non-fiscal-carryover',
]);
export type Fund = z.infer<typeof Fund>;

export const Period = z.enum(['current', 'prior', 'change', 'change-rate', 'final', 'adjusted']);
export type Period = z.infer<typeof Period>;

/** A column of figures with the header above it. */
export const FigureColumn = z.object({
  column: z.number().int().nonnegative(),
  /** Header texts from top to bottom, a text that spans rows once. */
  path: z.array(z.string()),
  quantity: Quantity,
  unit: MoneyUnit.nullable(),
  measure: Measure.nullable(),
  fund: Fund.nullable(),
  period: Period.nullable(),
  /** Four digits, where header or period say so. */
  year: z.number().int().nullable(),
});
export type FigureColumn = z.infer<typeof FigureColumn>;

export const LineKind = z.enum([
  'grand-total', // 合计, 总计, 收入总计
  'subtotal', // 小计, 本年收入合计
  'item',
  'of-which', // 其中：…
  'blank',
  'note',
]);
export type LineKind = z.infer<typeof LineKind>;

/** One row of a ledger. */
export const Line = z.object({
  /** Grid row. */
  row: z.number().int().nonnegative(),
  /** As printed, without enumerator and 其中. */
  label: z.string(),
  /** As printed. */
  printedLabel: z.string(),
  /** Functional or economic classification code, digits only, or null. */
  code: z.string().nullable(),
  kind: LineKind,
  /** 0 = top level below the total. */
  depth: z.number().int().nonnegative(),
  /** Index into the ledger's lines; null at the top level. */
  parent: z.number().int().nonnegative().nullable(),
  /** What told the depth: a reader may trust codes more than indentation. */
  depthFrom: z.enum(['code', 'enumerator', 'of-which', 'indent', 'class-name', 'none']),
});
export type Line = z.infer<typeof Line>;

/**
 * One column of labels with the figures that belong to it. 收支总表 holds two side by side (income, expenditure), a
 * table that repeats 301｜302｜307 beside each other three.
 */
export const Ledger = z.object({
  id: z.string(),
  table: z.string(),
  side: z.enum(['income', 'expenditure']).nullable(),
  codeKind: z.enum(['functional', 'economic', 'project', 'procurement']).nullable(),
  labelColumns: z.array(z.number().int().nonnegative()),
  codeColumns: z.array(z.number().int().nonnegative()),
  columns: z.array(FigureColumn),
  lines: z.array(Line),
});
export type Ledger = z.infer<typeof Ledger>;

/** A printed figure with its meaning. Amounts are decimal strings in the figure's own unit; never a binary float. */
export const Fact = z.object({
  id: z.string(),
  place: Place,
  /** Decimal string, sign included; null where the cell is blank (in a sum it is zero, elsewhere not stated). */
  value: z.string().nullable(),
  /** Digits after the decimal point as printed; null = exact (a literal zero, a count). */
  decimals: z.number().int().nullable(),
  /** max(decimals, the usual decimals of its column or paragraph): documents drop trailing zeros. */
  usualDecimals: z.number().int().nullable(),
  quantity: Quantity,
  unit: MoneyUnit.nullable(),
  /** Label path as a reader would say it: 一般公共服务支出. */
  label: z.string(),
  /** Column as a reader would say it: 基本支出. */
  columnLabel: z.string(),
  form: Form,
  ledger: z.string().nullable(),
  line: z.number().int().nonnegative().nullable(),
  code: z.string().nullable(),
  measure: Measure.nullable(),
  fund: Fund.nullable(),
  period: Period.nullable(),
  year: z.number().int().nullable(),
});
export type Fact = z.infer<typeof Fact>;

export const InterpretedTable = z.object({
  table: z.string(),
  form: Form,
  /** 0…1. */
  formScore: z.number().min(0).max(1),
  unit: MoneyUnit.nullable(),
  /** Header path of every grid column. */
  columnPaths: z.array(z.array(z.string())),
  ledgers: z.array(Ledger),
});
export type InterpretedTable = z.infer<typeof InterpretedTable>;

export const DocumentKind = z.enum(['budget', 'final-account']);
export const DocumentLevel = z.enum(['department', 'unit', 'government']);

/** What the document says of itself. */
export const Head = z.object({
  recognised: z.boolean(),
  /** 0…1. */
  score: z.number().min(0).max(1),
  title: z.string(),
  department: z.string(),
  year: z.number().int().nullable(),
  kind: DocumentKind.nullable(),
  level: DocumentLevel.nullable(),
  unit: MoneyUnit.nullable(),
  links: z.array(DisclosureLink),
});
export type Head = z.infer<typeof Head>;

export const Interpretation = z.object({
  disclosure: Disclosure,
  head: Head,
  tables: z.array(InterpretedTable),
  facts: z.array(Fact),
  /** What the running text says of its figures. Follows from the blocks: not kept with a checked document. */
  claims: z.array(Claim).optional(),
});
export type Interpretation = z.infer<typeof Interpretation>;
