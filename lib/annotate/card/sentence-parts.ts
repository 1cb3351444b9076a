import { isCellPlace, type Place, type Tape, type TextPlace } from '../../model/index.ts';

/** What a figure is in the arithmetic; `stated` where it takes part in the finding, and not in the tape that is shown. */
export type Role = 'total' | 'result' | 'plus' | 'minus' | 'times' | 'over' | 'under' | 'limit' | 'compared' | 'stated';

/** A stretch of a sentence: plain words, or a part that the finding is about. */
export interface Stretch {
  text: string;
  /** Null for plain words. */
  part: { place: TextPlace; role: Role; culprit: boolean } | null;
}

/** A part as it is known before the sentence is looked at. */
type Part = NonNullable<Stretch['part']>;

/**
 * The parts of a quoted sentence that take part, marked where they stand in it.
 *
 * A quote does not say at which character of its paragraph it begins; the places in it do. Where they allow several
 * beginnings, or none, nothing is marked: better no mark than a wrong one.
 *
 * @param places of the finding
 * @param tape that is shown; null for a remark
 */
export function stretchesOf(quote: string, places: readonly Place[], tape: Tape | null): Stretch[] {
  const parts = partsOf(places, tape);
  const lead = places.find((place) => !isCellPlace(place)) ?? parts[0]?.place;
  const start = lead ? startOf(quote, lead, parts) : null;
  if (start === null) return [{ text: quote, part: null }];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const part of parts) {
    const from = part.place.start - start;
    const to = part.place.end - start;
    if (from < at || to > quote.length || quote.slice(from, to) !== part.place.text) continue;
    if (from > at) stretches.push({ text: quote.slice(at, from), part: null });
    stretches.push({ text: quote.slice(from, to), part });
    at = to;
  }
  if (at < quote.length) stretches.push({ text: quote.slice(at), part: null });
  return stretches;
}

/** Characters. A longer quote is cut where nothing takes part, so that the arithmetic below it stays in view. */
const LONG_QUOTE = 140;
const BEFORE_PART = 24;
const AFTER_PART = 16;

/** A long quote without the words that stand far from any of its parts; a short one as it is. */
export function shortened(stretches: readonly Stretch[]): Stretch[] {
  const length = stretches.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= LONG_QUOTE || stretches.every(({ part }) => part === null)) return [...stretches];
  return stretches.map((stretch, index) => {
    const { text, part } = stretch;
    const head = index === 0 ? 0 : AFTER_PART;
    const tail = index === stretches.length - 1 ? 0 : BEFORE_PART;
    // Two characters stand for what is left out.
    if (part || text.length <= head + tail + 2) return stretch;
    return { text: `${text.slice(0, head)}……${text.slice(text.length - tail)}`, part };
  });
}

/** The parts in running text, in reading order; those of the tape with what they are in it. Of several paragraphs the first named counts. */
function partsOf(places: readonly Place[], tape: Tape | null): Part[] {
  const parts = new Map<string, Part>();
  const add = (place: Place, role: Role, culprit: boolean) => {
    if (isCellPlace(place)) return;
    const key = `${place.block}:${place.start}`;
    // What is subtracted and divided by is the base.
    if (!parts.has(key) || role === 'under') parts.set(key, { place, role, culprit });
  };
  if (tape) {
    add(tape.total.place, totalRoles[tape.kind], tape.total.culprit);
    for (const [index, { place, culprit }] of tape.addends.entries()) add(place, roleOf(tape, index), culprit);
  }
  for (const place of places) add(place, 'stated', false);
  const block = places.find((place) => !isCellPlace(place));
  const first = block && !isCellPlace(block) ? block.block : null;
  return [...parts.values()]
    .filter(({ place }) => first === null || place.block === first)
    .sort((one, other) => one.place.start - other.place.start);
}

const totalRoles = {
  sum: 'total',
  equal: 'compared',
  'at-most': 'limit',
  'at-least': 'limit',
  product: 'result',
  ratio: 'result',
  words: 'compared',
} as const satisfies Record<Tape['kind'], Role>;

function roleOf({ kind, addends }: Tape, index: number): Role {
  if (kind === 'equal' || kind === 'words') return 'compared';
  if (kind === 'product') return 'times';
  if (kind === 'ratio') {
    const divisor = addends.findIndex(({ sign }) => sign === '÷');
    return divisor >= 0 && index >= divisor ? 'under' : 'over';
  }
  return addends[index]?.sign === '-' ? 'minus' : 'plus';
}

/**
 * At which character of its paragraph the quote begins. It was taken around the first place; where that one's words stand
 * in it more than once, the beginning counts with which most of the other parts fit.
 */
function startOf(quote: string, lead: Place, parts: readonly Part[]): number | null {
  if (isCellPlace(lead) || lead.text === '') return null;
  const fitting: { start: number; count: number }[] = [];
  for (let at = quote.indexOf(lead.text); at >= 0; at = quote.indexOf(lead.text, at + 1)) {
    const start = lead.start - at;
    const fits = ({ place }: Part) => quote.startsWith(place.text, place.start - start) && place.start >= start;
    if (start >= 0) fitting.push({ start, count: parts.filter(fits).length });
  }
  const most = Math.max(0, ...fitting.map(({ count }) => count));
  const best = fitting.filter(({ count }) => count === most);
  return best.length === 1 ? (best[0]?.start ?? null) : null;
}
