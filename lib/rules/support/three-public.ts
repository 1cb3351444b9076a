import type { Fact, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { summableColumns } from './summable.ts';

/** The items of 三公经费, by label, whether a form prints them as rows or as columns and in whatever order. */
export type ThreePublicItem =
  | 'abroad'
  | 'reception'
  | 'car'
  | 'car-purchase'
  | 'car-running'
  | 'meeting'
  | 'training'
  | 'three-public'
  | 'total';

const ITEMS: readonly (readonly [RegExp, ThreePublicItem])[] = [
  [/出国|出境/, 'abroad'],
  [/接待/, 'reception'],
  [/用车.*购置.*(?:运行|运维|维护)|用车.*(?:小计|合计)$/, 'car'],
  [/用车.*购置|车辆购置/, 'car-purchase'],
  [/用车.*(?:运行|运维|维护)|车辆.*运行/, 'car-running'],
  [/会议费/, 'meeting'],
  [/培训费/, 'training'],
  [/三公/, 'three-public'],
  [/^(?:\d{4}年)?(?:合计|总计|小计)$/, 'total'],
];

/** One set of three-public figures that belong together: a column of a form by rows, a row of a form by columns. */
export interface ThreePublicFigures {
  figures: ReadonlyMap<ThreePublicItem, Fact>;
  /** Money beside them that is none of these: 差旅费, 机关运行经费. A 合计 may hold it. */
  beside: readonly Fact[];
  /** One reading of one header, of a form by columns. */
  family?: string;
}

export function itemOf(label: string): ThreePublicItem | null {
  const text = label.replace(/[“”"'（）()\s]/g, '');
  return ITEMS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

export function* threePublicFigures(context: RuleContext): Generator<ThreePublicFigures> {
  for (const ledger of context.ledgers('three-public')) {
    const byRows = ledger.lines.map((line) => {
      const whole = line.parent === null ? null : itemOf(ledger.lines[line.parent]?.label ?? '');
      const isDetail = whole !== null && whole !== 'three-public' && whole !== 'total';
      return line.kind === 'blank' || isDetail ? detailOf(line.label) : itemOf(line.label);
    });
    if (new Set(byRows.filter((item) => item !== null && item !== 'total')).size >= 3)
      yield* columnsOf(context, ledger, byRows);
    else yield* rowsOf(context, ledger);
  }
}

/** Of the parts of a line only those of the cars are items: 其中：教学科研人员因公出国 is a detail of its own line. */
function detailOf(label: string): ThreePublicItem | null {
  const item = itemOf(label);
  return item === 'car-purchase' || item === 'car-running' ? item : null;
}

function* columnsOf(
  context: RuleContext,
  ledger: Ledger,
  items: readonly (ThreePublicItem | null)[],
): Generator<ThreePublicFigures> {
  for (const column of summableColumns(context, ledger)) {
    const figures = new Map<ThreePublicItem, Fact>();
    const beside: Fact[] = [];
    let clear = true;
    for (const [line, item] of items.entries()) {
      const fact = context.fact(ledger, line, column);
      if (fact === null) continue;
      if (item === null) {
        if (ledger.lines[line]?.kind === 'item' && ledger.lines[line]?.depth === 0) beside.push(fact);
        continue;
      }
      if (figures.has(item)) clear = false;
      figures.set(item, fact);
    }
    if (clear && figures.size > 0) yield { figures, beside };
  }
}

function* rowsOf(context: RuleContext, ledger: Ledger): Generator<ThreePublicFigures> {
  const groups = new Map<string, { item: ThreePublicItem | null; column: Ledger['columns'][number] }[]>();
  for (const column of summableColumns(context, ledger)) {
    const item = itemOfPath(column.path);
    // Figures of one year, one stage (budget, outturn) and one fund belong together.
    const key = `${column.year}|${column.period}|${isFundBelow(column.path) ? column.path.at(-1) : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { item, column }]);
  }
  for (const [key, members] of groups) {
    const items = members.flatMap(({ item }) => item ?? []);
    if (new Set(items).size < items.length || items.length < 3) continue;
    for (const line of ledger.lines.keys()) {
      const figures = new Map<ThreePublicItem, Fact>();
      const beside: Fact[] = [];
      for (const { item, column } of members) {
        const fact = context.fact(ledger, line, column);
        if (fact && item === null) beside.push(fact);
        else if (fact && item) figures.set(item, fact);
      }
      if (figures.size > 0) yield { figures, beside, family: `${ledger.id}|${key}` };
    }
  }
}

/** 因公出国 / 一般公共预算: below an item the header tells the funds, too. */
function isFundBelow(path: readonly string[]): boolean {
  return path.length > 1 && itemOf(path.at(-1) ?? '') === null && /预算(?!数)|拨款|资金/.test(path.at(-1) ?? '');
}

/** The item that a column states: by its own header, or, of 小计, 购置费 and 预算数, with the headers above it. */
function itemOfPath(path: readonly string[]): ThreePublicItem | null {
  const leaf = path.at(-1) ?? '';
  const above = path.slice(0, -1);
  const own = itemOf(leaf);
  if (own !== null && own !== 'total') return own;
  const car = above.some((text) => text.includes('用车'));
  if (car && /购置/.test(leaf)) return 'car-purchase';
  if (car && /运行|运维|维护/.test(leaf)) return 'car-running';
  // 小计 below 公务用车购置及运行维护费 is the cars'; 总计 is all only where nothing above it says otherwise.
  const named = above.toReversed().map(itemOf);
  return named.find((item) => item !== null && item !== 'total') ?? named.find((item) => item !== null) ?? own;
}

/** Those of the items that are printed. */
export function pick({ figures }: ThreePublicFigures, ...items: ThreePublicItem[]): Fact[] {
  return items.flatMap((item) => figures.get(item) ?? []);
}

/** The cars as one figure, or as the two that it consists of. */
export function carsOf(set: ThreePublicFigures): Fact[] {
  const whole = set.figures.get('car');
  return whole ? [whole] : pick(set, 'car-purchase', 'car-running');
}
