import { type Fact, isCellPlace, type Place } from '../model/index.ts';
import { RuleContext } from '../rules/index.ts';
import type { Kin, Kinship } from './kinship.ts';

/** Which of two documents: the first (earlier, budget, department) or the second. */
export type Which = 0 | 1;

/** Where a figure stands, and in which of the two. */
export interface DocumentPlace {
  document: Which;
  place: Place;
}

const MARKS = ['first', 'second'] as const;

/** Two documents side by side. A figure that takes part in a comparison is entered under an id of its own. */
export class Pair {
  readonly kinship: Kinship;
  readonly first: RuleContext;
  readonly second: RuleContext;
  /** Figures that were entered, by their ids here. */
  readonly facts = new Map<string, Fact>();

  constructor({ kinship, first, second }: Kin) {
    this.kinship = kinship;
    this.first = new RuleContext(first);
    this.second = new RuleContext(second);
  }

  /** Enters a figure of one of the two. Table and block are told apart by a mark of the document, see `placeOf`. */
  enter(document: Which, fact: Fact): Fact {
    const mark = `${MARKS[document]}:`;
    const { place } = fact;
    const entered: Fact = {
      ...fact,
      id: mark + fact.id,
      place: isCellPlace(place) ? { ...place, table: mark + place.table } : { ...place, block: mark + place.block },
    };
    this.facts.set(entered.id, entered);
    return entered;
  }
}

/** The document of an entered place, and the place as that document knows it. */
export function placeOf(place: Place): DocumentPlace {
  const marked = isCellPlace(place) ? place.table : place.block;
  const document: Which = marked.startsWith(`${MARKS[0]}:`) ? 0 : 1;
  const own = marked.slice(MARKS[document].length + 1);
  return { document, place: isCellPlace(place) ? { ...place, table: own } : { ...place, block: own } };
}
