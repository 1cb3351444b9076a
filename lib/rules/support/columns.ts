import type { FigureColumn, Ledger } from '../../model/index.ts';
import { areDisjointKinds, aspectOfPath, isEconomicClassName } from '../../standards/index.ts';
import { areItemsOfOneClass } from './parts-by-name.ts';

/** Measures that stand beside the parts of a total and are none of them. */
const NO_PART = new Set(['set-aside-for-small-business', 'project-budget', 'quantity', 'unit-price', 'book-value']);
const OTHER_PERIODS = new Set(['prior', 'change', 'change-rate', 'adjusted']);
const TOTAL_LEAF = /(?:合计|小计|总计|总数|总额)(?:[（(].*[）)])?$/;

/** Columns of money that add up down the table: no unit prices, no project budget that is repeated on every row. */
export function addableColumns(ledger: Ledger): FigureColumn[] {
  return ledger.columns.filter(
    ({ quantity, measure, period }) => quantity === 'money' && measure !== 'project-budget' && period !== 'change-rate',
  );
}

/** Columns that state amounts of the document's own year: no prior year, no change; of several years the latest. */
function currentColumns(ledger: Ledger): FigureColumn[] {
  const money = addableColumns(ledger).filter(({ period }) => period === null || !OTHER_PERIODS.has(period));
  const latest = Math.max(...money.map(({ year }) => year ?? 0));
  return money.filter(({ year }) => year === null || year === latest);
}

/** The column that states the whole of a line: 合计, or the only figure column, or the first. */
export function mainColumn(ledger: Ledger): FigureColumn | null {
  const money = spendingColumns(ledger);
  return (
    money.find((column) => isTotalColumn(column) && column.path.length <= 2 && !hasNamedFund(column)) ??
    money.find(isTotalColumn) ??
    money[0] ??
    null
  );
}

/**
 * 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余: what a table of a fund's movements states of spending stands in the third
 * group; all columns of any other table.
 */
function spendingColumns(ledger: Ledger): FigureColumn[] {
  const columns = currentColumns(ledger);
  const starts = (name: RegExp) => columns.filter(({ path }) => name.test(path[0] ?? ''));
  const isMovement = starts(/^年初.{0,8}(?:结转|结余)/).length > 0 && starts(/^年末.{0,8}(?:结转|结余)/).length > 0;
  const spent = isMovement ? starts(/^(?:本年|当年)支出/) : [];
  return spent.length > 0 ? spent : columns;
}

/** A column by what it states of spending: 基本支出, 项目支出. Of several (one a fund) none is meant. */
export function columnOfMeasure(ledger: Ledger, measure: FigureColumn['measure']): FigureColumn | null {
  return onlyOrTotal(spendingColumns(ledger).filter((column) => column.measure === measure));
}

export function columnOfFund(ledger: Ledger, fund: FigureColumn['fund']): FigureColumn | null {
  return onlyOrTotal(spendingColumns(ledger).filter((column) => column.fund === fund));
}

function onlyOrTotal(columns: readonly FigureColumn[]): FigureColumn | null {
  if (columns.length === 1) return columns[0] ?? null;
  const totals = columns.filter(isTotalColumn);
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

/** The column that a group of columns comes to: its only one, or its 合计 above the 小计 of groups within it. */
export function wholeOfGroup(columns: readonly FigureColumn[]): FigureColumn | null {
  if (columns.length === 1) return columns[0] ?? null;
  const totals = columns.filter(isTotalColumn);
  const highest = Math.min(...totals.map(({ path }) => path.length));
  const [whole, ...more] = totals.filter(({ path }) => path.length === highest);
  return more.length === 0 ? (whole ?? null) : null;
}

export function isTotalColumn(column: FigureColumn): boolean {
  return TOTAL_LEAF.test(column.path.at(-1) ?? '');
}

function hasNamedFund({ fund }: FigureColumn): boolean {
  return fund !== null && fund !== 'all' && fund !== 'current-year';
}

/** What the parts of a total are to each other; `classes` are those of an economic classification, items of one, or other kinds that share no money (一般债务, 专项债务). */
export type Nature = 'spending' | 'people' | 'funds' | 'classes' | 'unknown';

/** A column that totals others, by the header tree. */
export interface ColumnTotal {
  total: FigureColumn;
  parts: FigureColumn[];
  nature: Nature;
  /** The parts stand below 其中: only their names say that they are all there are. */
  ofWhich: boolean;
}

const SPENDING = new Set([
  'basic',
  'project',
  'operation',
  'remittance',
  'subsidy-to-affiliates',
  'carry-to-next-year',
  'personnel',
  'public',
  'other-part', // 单位预留机动经费
]);
const PEOPLE = new Set(['personnel', 'public']);
const FISCAL_PARTS = new Set(['general-public', 'government-fund', 'state-capital']);
const CURRENT_PARTS = new Set([
  ...FISCAL_PARTS,
  'fiscal',
  'special-account',
  'institution',
  'business',
  'from-superior',
  'from-affiliates',
  'unit-own',
  'other',
]);

/**
 * Finds, by the header tree, which columns a 合计 or 小计 column totals: the leaves of its own group, a sub-group that
 * has its own 小计 by that. Where the header leaves it open (several totals side by side without groups, a part that
 * holds another), nothing is found: data never decides here.
 */
export function columnTotals(ledger: Ledger): ColumnTotal[] {
  const columns = ledger.columns.filter(
    (column) =>
      column.quantity === 'money' && !NO_PART.has(column.measure ?? '') && (!isOfWhich(column) || isMainPart(column)),
  );
  const found: ColumnTotal[] = [];
  for (const total of columns) {
    if (!isTotalColumn(total)) continue;
    const parts = partsOf(total, columns);
    if (!parts || parts.length < 2) continue;
    const own = parts.map(({ path }) => ownAspect(path.slice(total.path.length - 1)));
    if (overlap(own)) continue;
    found.push({ total, parts, nature: natureOf(own), ofWhich: parts.some(isOfWhich) });
  }
  return found;
}

/** 其中：…, 扣除基建后: a part, or another view, of the column beside it. */
function isOfWhich({ path }: FigureColumn): boolean {
  return path.some((text) => /^(?:其中|扣除|不含|剔除)/.test(text));
}

/** 小计，其中：基本支出｜项目支出: the two that all expenditure of a budget consists of. */
function isMainPart({ path, measure }: FigureColumn): boolean {
  const named = path.slice(path.findIndex((text) => text.startsWith('其中'))).join('');
  // 项目支出 over 其中：上年结转 gives the part its measure and no name of its own.
  return (
    (measure === 'basic' || measure === 'project') &&
    /基本支出|项目支出/.test(named) &&
    !path.some((text) => /^(?:扣除|不含|剔除)/.test(text))
  );
}

function partsOf(total: FigureColumn, columns: readonly FigureColumn[]): FigureColumn[] | null {
  const group = total.path.slice(0, -1);
  const siblings = columns.filter(
    (column) =>
      column !== total &&
      isBelow(column, group) &&
      samePeriod(column, total) &&
      isPurchase(column) === isPurchase(total),
  );
  const right = siblings.filter((column) => column.column > total.column);
  const left = siblings.filter((column) => column.column < total.column);
  if (right.length > 0 && left.length > 0) return null;
  const parts = collapse(right.length > 0 ? right : left, group.length);
  return parts?.some(isUngroupedTotal(group.length)) ? null : parts;
}

/** What of the spending goes through procurement (支出总计 | 基本支出 | 项目支出 | 政府采购项目) is no further part of it. */
function isPurchase({ path }: FigureColumn): boolean {
  return path.some((text) => /政府采购/.test(text));
}

/** A second total of the same level would be counted with its own parts. */
function isUngroupedTotal(depth: number) {
  return (column: FigureColumn) => isTotalColumn(column) && column.path.length <= depth + 1;
}

/** Each sub-group by its own total column, or else by all its leaves. */
function collapse(columns: readonly FigureColumn[], depth: number): FigureColumn[] | null {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    const key = column.path[depth] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const parts: FigureColumn[] = [];
  for (const members of groups.values()) {
    if (members.length === 1) {
      parts.push(...members);
      continue;
    }
    const totals = members.filter((column) => isTotalColumn(column) && column.path.length <= depth + 2);
    if (totals.length > 1) return null;
    if (totals[0]) parts.push(totals[0]);
    else {
      const inner = collapseDeeper(members, depth + 1);
      if (!inner) return null;
      parts.push(...inner);
    }
  }
  return parts.sort((one, other) => one.column - other.column);
}

function collapseDeeper(members: readonly FigureColumn[], depth: number): FigureColumn[] | null {
  // The same header twice with nothing below to tell them apart: two columns of one name.
  return members.every(({ path }) => path.length <= depth) ? null : collapse(members, depth);
}

function isBelow({ path }: FigureColumn, group: readonly string[]): boolean {
  return group.every((text, index) => path[index] === text);
}

function samePeriod(column: FigureColumn, total: FigureColumn): boolean {
  const other = OTHER_PERIODS.has(column.period ?? '') || OTHER_PERIODS.has(total.period ?? '');
  if (other && column.period !== total.period) return false;
  return column.year === null || total.year === null || column.year === total.year;
}

/** What a part's header says below the header that it shares with its total: only that tells it from the other parts. */
interface OwnAspect extends Pick<FigureColumn, 'measure' | 'fund'> {
  /** Without 小计 below it. */
  name: string;
  /** What stands below that, as one: 教育收费 of 财政专户拨款收入. */
  below: string;
}

function ownAspect(path: readonly string[]): OwnAspect {
  const { measure, fund } = aspectOfPath(path);
  return { measure: isPlain(measure) ? null : measure, fund, name: path[0] ?? '', below: path.slice(1).join('/') };
}

function isPlain(measure: FigureColumn['measure']): boolean {
  return measure === null || measure === 'total' || measure === 'subtotal';
}

/** One part that holds another (财政拨款 beside 一般公共预算) would be counted twice. */
function overlap(parts: readonly OwnAspect[]): boolean {
  const funds = new Set<string>(parts.flatMap(({ fund }) => fund ?? []));
  if (funds.has('all')) return true;
  if (funds.has('fiscal') && [...FISCAL_PARTS].some((part) => funds.has(part))) return true;
  // Several parts of one fund are no split by funds, unless they stand below the header that names it.
  const ofFunds = parts.every(({ measure, fund }) => fund !== null && measure === null);
  if (ofFunds && [...funds].some((fund) => fund !== 'other' && !isOneGroup(parts.filter((part) => part.fund === fund))))
    return true;
  // Two columns of one name cannot both be parts; only 其他 may stand twice.
  const kinds = parts.flatMap(({ measure, fund }) =>
    measure === null && (fund === null || fund === 'other') ? [] : [`${measure}|${fund}`],
  );
  if (new Set(kinds).size < kinds.length && parts.every(({ measure }) => measure !== null && measure !== 'other-part'))
    return true;
  const natures = parts.map(({ measure }) => measure);
  if (natures.includes('basic') && natures.some((measure) => PEOPLE.has(measure ?? ''))) return true;
  return funds.has('current-year') && [...CURRENT_PARTS].some((part) => funds.has(part));
}

const STAGE = /预算数|决算数|执行数|调整数|上年|本年|当年/;

/** A single part, or 财政专户拨款收入/教育收费 and 财政专户拨款收入/其他: kinds of the fund that the header above them names. */
function isOneGroup(parts: readonly OwnAspect[]): boolean {
  const kinds = new Set(parts.map(({ below }) => below));
  const heads = new Set(parts.map(({ name }) => name));
  return (
    parts.length === 1 ||
    (heads.size === 1 && kinds.size === parts.length && ![...kinds].some((kind) => kind === '' || STAGE.test(kind)))
  );
}

function natureOf(parts: readonly OwnAspect[]): Nature {
  if (parts.every(({ measure }) => PEOPLE.has(measure ?? ''))) return 'people';
  if (parts.every(({ measure }) => SPENDING.has(measure ?? ''))) return 'spending';
  const names = parts.map(({ name }) => name);
  if (names.every(isEconomicClassName) || areItemsOfOneClass(names) || areDisjointKinds(names)) return 'classes';
  return parts.every(({ fund, measure }) => fund !== null && measure === null) ? 'funds' : 'unknown';
}
