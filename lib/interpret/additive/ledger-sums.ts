import type { Line } from '../../model/index.ts';
import { expenditureClassOf } from '../../standards/index.ts';

/** What tells that a line totals others: a word of totalling, what is set in below it, names of classes, codes. */
export type SumKind = 'list' | 'outline' | 'classes' | 'codes';

/** A line that may total others, with the lists that words and layout allow for; which of them is meant, figures decide. */
export interface LedgerSum {
  kind: SumKind;
  total: number;
  readings: number[][];
}

/** Sums that the words and the layout of a ledger's lines propose, without a look at its figures. */
export function ledgerSums(lines: readonly Line[]): LedgerSum[] {
  return [...listSums(lines), ...outlineSums(lines), ...classSums(lines), ...codeSums(lines)];
}

const isItem = ({ kind }: Line) => kind === 'item';

/** Lines that say that they total: 合计, 小计; and places that stand before their own level: 全市, 市本级. */
interface Totals {
  all: number[];
  wholes: Set<number>;
}

function totalsOf(lines: readonly Line[]): Totals {
  const all: number[] = [];
  const wholes = new Set<number>();
  for (const [index, { kind, label }] of lines.entries()) {
    if (kind === 'item' && isWholeOf(label, lines[index + 1]?.label ?? '')) wholes.add(index);
    if (kind === 'grand-total' || kind === 'subtotal' || wholes.has(index)) all.push(index);
  }
  return { all, wholes };
}

/** A place and, right below it, its own level: the parts are the level and the places under it. */
function isWholeOf(label: string, next: string): boolean {
  const ownLevel = /^(?:[省市县区州盟旗]本?级|本级)/;
  if (/^全[省市县区州盟旗]$/.test(label)) return ownLevel.test(next);
  return label.length >= 2 && next.startsWith(label) && /^本?级$/.test(next.slice(label.length));
}

/** Lists with more totals than this are several tables in one. */
const FEW = 5;

function listSums(lines: readonly Line[]): LedgerSum[] {
  const { all, wholes } = totalsOf(lines);
  const totals = new Set(all);
  const isFew = all.length - wholes.size <= FEW;
  return all.flatMap((total, at) => {
    const items = section(lines, totals, total);
    const next = all.slice(at + 1, at + 2);
    // Centred names look as if they were set in: all up to the next total may be meant, too.
    const after = between(lines, total + 1, next[0] ?? lines.length);
    const candidates = [...flatAndTop(lines, items), ...classesOf(lines, items), [...items, ...next], after];
    // A place is told before its parts; 合计 and 小计 may stand on either side of theirs.
    if (!wholes.has(total)) {
      const before = between(lines, (all[at - 1] ?? -1) + 1, total);
      const above = all.slice(Math.max(0, at - 1), at);
      candidates.push(...flatAndTop(lines, before), ...classesOf(lines, before));
      candidates.push([...above, ...before], [...above, ...topOf(lines, before)]);
      if (isFew) candidates.push(...farther(lines, { all, wholes }, total));
    }
    const readings = distinct(candidates.filter((reading) => reading.length >= 2));
    return readings.length > 0 ? [{ kind: 'list' as const, total, readings }] : [];
  });
}

/** All totals before or behind one, all places, all items before it. */
function farther(lines: readonly Line[], { all, wholes }: Totals, total: number): number[][] {
  const places = [...wholes];
  return [
    all.filter((other) => other < total),
    all.filter((other) => other > total),
    places.filter((place) => place > total),
    ...flatAndTop(lines, between(lines, 0, total)),
  ];
}

/** Items after a total up to the next one, or to a line that stands higher than the total. */
function section(lines: readonly Line[], totals: ReadonlySet<number>, total: number): number[] {
  const depth = lines[total]?.depth ?? 0;
  const items: number[] = [];
  for (let index = total + 1; index < lines.length && !totals.has(index); index++) {
    const line = lines[index] as Line;
    if (line.kind === 'item' && line.depth < depth) break;
    if (isItem(line)) items.push(index);
  }
  return items;
}

function between(lines: readonly Line[], from: number, to: number): number[] {
  return lines.slice(from, to).flatMap((line, index) => (isItem(line) ? [from + index] : []));
}

function flatAndTop(lines: readonly Line[], items: readonly number[]): number[][] {
  return [topOf(lines, items), [...items]];
}

function topOf(lines: readonly Line[], items: readonly number[]): number[] {
  const least = items.reduce((depth, index) => Math.min(depth, lines[index]?.depth ?? 0), Number.POSITIVE_INFINITY);
  return items.filter((index) => lines[index]?.depth === least);
}

function classesOf(lines: readonly Line[], items: readonly number[]): number[][] {
  const classes = items.filter((index) => isClass(lines[index] as Line));
  return classes.length >= FEWEST_CLASSES ? [classes] : [];
}

/** What is set in, or numbered, below a line. 其中 names some parts only. */
function outlineSums(lines: readonly Line[]): LedgerSum[] {
  const children = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    if (line.parent === null || !isItem(line) || line.depthFrom === 'of-which') continue;
    children.set(line.parent, [...(children.get(line.parent) ?? []), index]);
  }
  return [...children].flatMap(([total, parts]) =>
    parts.length >= 2 && isItem(lines[total] as Line) ? [{ kind: 'outline' as const, total, readings: [parts] }] : [],
  );
}

const FEWEST_CLASSES = 3;

function isClass(line: Line): boolean {
  return isItem(line) && line.depth === 0 && line.code === null && expenditureClassOf(line.label) !== null;
}

/** Functional classes by name, sections below them: a class is what stands at its level up to the next class. */
function classSums(lines: readonly Line[]): LedgerSum[] {
  const classes = lines.flatMap((line, index) => (isClass(line) ? [index] : []));
  if (classes.length < FEWEST_CLASSES) return [];
  return classes.flatMap((total, at) => {
    const end = classes[at + 1] ?? lines.length;
    const parts: number[] = [];
    for (let index = total + 1; index < end; index++) {
      const line = lines[index] as Line;
      if (line.kind === 'grand-total' || line.kind === 'subtotal') break;
      if (isItem(line) && line.depth === 0) parts.push(index);
    }
    return parts.length >= 2 ? [{ kind: 'classes' as const, total, readings: [parts] }] : [];
  });
}

/** Units by their codes, whatever stands between them: 116 = 116001 + 116003. */
function codeSums(lines: readonly Line[]): LedgerSum[] {
  const byCode = new Map<string, number>();
  for (const [index, { code, kind }] of lines.entries())
    if (code !== null && kind === 'item' && !byCode.has(code)) byCode.set(code, index);
  const children = new Map<number, number[]>();
  for (const [index, { code, kind }] of lines.entries()) {
    if (code === null || kind !== 'item') continue;
    const parent = [...code]
      .map((_, length) => length)
      .slice(3)
      .reverse()
      .map((length) => byCode.get(code.slice(0, length)))
      .find((known) => known !== undefined);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), index]);
  }
  return [...children].flatMap(([total, parts]) =>
    parts.length >= 2 ? [{ kind: 'codes' as const, total, readings: [parts] }] : [],
  );
}

function distinct(readings: readonly number[][]): number[][] {
  return [...new Map(readings.map((reading) => [reading.join(','), reading])).values()];
}
