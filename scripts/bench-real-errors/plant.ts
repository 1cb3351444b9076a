import { type Disclosure, isCellPlace, type Place } from '../../lib/model/index.ts';
import {
  added,
  type DigitSlip,
  inOtherUnit,
  interchanged,
  negated,
  omitted,
  replaced,
  shifted,
  stale,
} from '../../test/generate/slips/digits.ts';
import { printedAs } from '../../test/generate/slips/plant.ts';
import { droppedRow } from '../../test/generate/slips/rows.ts';
import type { Random } from '../../test/variants/random.ts';
import type { Target } from './figures.ts';

export const CELL_KINDS = [
  'digit-replaced',
  'digit-omitted',
  'digit-added',
  'digits-interchanged',
  'decimal-shift',
  'unit-shift',
  'sign',
  'neighbour-copied',
  'cells-swapped',
  'row-dropped',
  'stale-total',
] as const;
export const TEXT_KINDS = [
  'digit-replaced',
  'digit-omitted',
  'digit-added',
  'digits-interchanged',
  'decimal-shift',
  'stale-total',
  'rate-wrong',
  'direction-turned',
  'year-off',
  'count-off',
] as const;
export type RealKind = (typeof CELL_KINDS)[number] | (typeof TEXT_KINDS)[number];

export interface RealPlanting {
  kind: RealKind;
  target: Target;
  /** What is printed now; null where its row is gone. */
  now: string | null;
  disclosure: Disclosure;
  /** Where the wrong figures stand. */
  places: Place[];
}

const SLIPS: Partial<Record<RealKind, DigitSlip>> = {
  'digit-replaced': replaced,
  'digit-omitted': omitted,
  'digit-added': added,
  'digits-interchanged': interchanged,
  'decimal-shift': shifted,
  sign: negated,
  'stale-total': stale,
  'rate-wrong': stale,
  'count-off': (text, random) => String(Number(text) + random.pick([1, 2, -1])),
  'year-off': (text, random) => String(Number(text) + random.pick([1, -1])),
  'direction-turned': (text) => TURNED[text] ?? null,
};

const TURNED: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
};

/** Which of a document's figures a kind of error befalls. */
export function befalls(kind: RealKind, target: Target): boolean {
  if (kind === 'rate-wrong') return target.kind === 'percent';
  if (kind === 'direction-turned') return target.kind === 'direction';
  if (kind === 'year-off') return target.kind === 'year';
  if (kind === 'count-off') return target.kind === 'count';
  return target.kind === 'money';
}

/** Plants one error; null where that figure cannot be misprinted so, or nobody could see it for rounding. */
export function plantIn(
  kind: RealKind,
  target: Target,
  targets: readonly Target[],
  disclosure: Disclosure,
  random: Random,
): RealPlanting | null {
  const { place, unit } = target;
  if (kind === 'row-dropped') {
    if (!isCellPlace(place) || isTotal(target)) return null;
    const table = disclosure.tables.find(({ id }) => id === place.table);
    if (table?.cells.some(({ row, rowSpan }) => rowSpan > 1 && row <= place.row && row + rowSpan > place.row))
      return null;
    const planted = droppedRow(disclosure, place.table, place.row);
    return { kind, target, now: null, disclosure: planted, places: [] };
  }
  if (kind === 'neighbour-copied' || kind === 'cells-swapped') {
    const beside = neighbours(target, targets).filter(({ place: { text } }) => text !== place.text);
    if (beside.length === 0) return null;
    const other = random.pick(beside).place;
    const first = printedAs(disclosure, place, other.text);
    const swapped = kind === 'cells-swapped';
    return {
      kind,
      target,
      now: other.text,
      disclosure: swapped ? printedAs(first, other, place.text) : first,
      places: swapped ? [place, other] : [place],
    };
  }
  const now = kind === 'unit-shift' ? inOtherUnit(place.text, unit) : (SLIPS[kind]?.(place.text, random) ?? null);
  if (now === null || now === place.text || !isVisible(place.text, now, target.kind)) return null;
  const moved = isCellPlace(place) ? { ...place, text: now } : { ...place, end: place.start + now.length, text: now };
  return { kind, target, now, disclosure: printedAs(disclosure, place, now), places: [moved] };
}

/** Where the line that totals others goes, they stand in its place: the sum above it is whole. */
function isTotal({ place, relations }: Target): boolean {
  if (!isCellPlace(place)) return false;
  const own = `${place.table}:${place.row}:${place.column}`;
  const above = `${place.table}:${place.row}:`;
  return relations.some(
    ({ relation: { kind, total, terms } }) =>
      kind === 'sum' &&
      total === own &&
      terms.some(({ fact }) => fact.startsWith(`${place.table}:`) && !fact.startsWith(above)),
  );
}

/** A last digit is what rounding may change: nobody sees there that it is wrong. */
function isVisible(was: string, now: string, kind: Target['kind']): boolean {
  if (kind === 'direction' || kind === 'year' || kind === 'count') return true;
  const value = (text: string) => Number(text.replaceAll(',', ''));
  const decimals = was.split('.')[1]?.length ?? 0;
  return Math.abs(value(now) - value(was)) >= 20 * 10 ** -decimals - 1e-9;
}

/** The next figures in its row and its column. */
function neighbours({ place }: Target, targets: readonly Target[]): Target[] {
  if (!isCellPlace(place)) return [];
  return targets.filter(({ place: other }) => {
    if (!isCellPlace(other) || other.table !== place.table) return false;
    const [down, right] = [Math.abs(other.row - place.row), Math.abs(other.column - place.column)];
    return down + right === 1;
  });
}
