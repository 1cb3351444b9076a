import { isCellPlace } from '../../../lib/model/index.ts';
import type { Random } from '../../variants/random.ts';
import type { Figure } from '../document.ts';
import type { Changes } from '../truth.ts';
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
} from './digits.ts';
import { neighboursOf } from './neighbours.ts';
import { rowOf } from './rows.ts';
import type { Subject } from './subject.ts';

export const SLIP_KINDS = [
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
  'rate-wrong',
  'direction-turned',
  'year-off',
] as const;
export type SlipKind = (typeof SLIP_KINDS)[number];

/** Which figures such an error befalls, and what is then printed; null where it cannot. */
interface Slipping {
  befalls: (figure: Figure, subject: Subject) => boolean;
  /** Figures with what is printed in their place. */
  slip: (figure: Figure, subject: Subject, random: Random) => Changes | null;
}

const isMoney = ({ kind }: Figure) => kind === 'money';
const isNumber = ({ kind }: Figure) => kind === 'money' || kind === 'percent' || kind === 'count';
const isFilled = (figure: Figure) => /[1-9]/.test(figure.text);

export const SLIPPINGS: Readonly<Record<SlipKind, Slipping>> = {
  'digit-replaced': onOne(isNumber, replaced),
  'digit-omitted': onOne(isNumber, omitted),
  'digit-added': onOne(isNumber, added),
  'digits-interchanged': onOne(isNumber, interchanged),
  'decimal-shift': onOne(isMoney, shifted),
  'unit-shift': {
    befalls: (figure) => isMoney(figure) && isFilled(figure),
    slip: (figure) => one(figure, inOtherUnit(figure.text, figure.unit)),
  },
  sign: onOne(isMoney, negated),
  'neighbour-copied': {
    befalls: isMoney,
    slip: (figure, { places }, random) => {
      const from = neighboursOf(figure, places).filter(isFilled);
      return from.length === 0 ? null : one(figure, random.pick(from).text);
    },
  },
  'cells-swapped': {
    befalls: isMoney,
    slip: (figure, { places }, random) => {
      const others = neighboursOf(figure, places).filter(isFilled);
      if (others.length === 0) return null;
      const other = random.pick(others);
      return new Map([
        [figure, other.text],
        [other, figure.text],
      ]);
    },
  },
  'row-dropped': {
    befalls: isMoney,
    slip: (figure, subject) => {
      const row = rowOf(figure, subject);
      return row && !isTotal(row, subject) ? new Map(row.map((gone) => [gone, ''])) : null;
    },
  },
  'stale-total': onOne(
    (figure, { laws }) => laws.some(({ kind, total, terms }) => kind === 'sum' && total === figure && terms.length > 1),
    stale,
  ),
  'rate-wrong': onOne(({ kind }) => kind === 'percent', stale),
  'direction-turned': {
    befalls: ({ kind }) => kind === 'direction',
    slip: (figure) => one(figure, turned(figure.text)),
  },
  'year-off': {
    befalls: ({ kind }) => kind === 'year',
    slip: (figure, _, random) => one(figure, String(Number(figure.text) + random.pick([1, -1]))),
  },
};

/** Where the row that totals others goes, they stand in its place: nothing is missing from the sum above it. */
function isTotal(row: readonly Figure[], { laws, places }: Subject): boolean {
  const tableOf = (figure: Figure) => {
    const place = places.get(figure);
    return place && isCellPlace(place) ? place.table : null;
  };
  return laws.some(
    ({ total, terms }) =>
      row.includes(total) && terms.some(({ figure }) => !row.includes(figure) && tableOf(figure) === tableOf(total)),
  );
}

function onOne(befalls: Slipping['befalls'], slip: DigitSlip): Slipping {
  return {
    befalls: (figure, subject) => isFilled(figure) && befalls(figure, subject),
    slip: (figure, _, random) => one(figure, slip(figure.text, random)),
  };
}

function one(figure: Figure, text: string | null): Changes | null {
  return text === null || text === figure.text ? null : new Map([[figure, text]]);
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['大于', '小于'],
];

function turned(word: string): string | null {
  for (const [up, down] of OPPOSITES) {
    if (word === up) return down;
    if (word === down) return up;
  }
  return null;
}
