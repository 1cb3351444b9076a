import { Decimal } from '../../../lib/amounts/index.ts';
import { type Finding, isCellPlace, type Place } from '../../../lib/model/index.ts';
import { isDecidable, type Planting } from './plant.ts';

export interface Judgement {
  /** An error finding involves a wrong figure; a warning, where nothing more is certain. */
  detected: boolean;
  /** If not: a softer finding does. */
  hinted: boolean;
  /** Two independent laws meet in the wrong figure. */
  decidable: boolean;
  /** The first error finding that involves it names it first. */
  culprit: boolean;
  /** And the value that it would reconcile it with is the one that was printed. */
  exact: boolean;
}

/**
 * @param before ids of what is found in the clean document already
 */
export function judge(planting: Planting, findings: readonly Finding[], before: ReadonlySet<string>): Judgement {
  const told = findings.filter(({ id }) => !before.has(id));
  const involving = told.filter(({ places }) =>
    places.some((place) => planting.places.some((wrong) => overlaps(place, wrong))),
  );
  // Where there may be a lawful reason, a doubt is all that is asked for.
  const isSoft = planting.broken.every(({ soft }) => soft);
  const error = involving.find(({ severity }) => severity === 'error' || (isSoft && severity === 'warn'));
  const [figure] = planting.wrong;
  const [place] = planting.places;
  const named = error && place ? namedFirst(error, place) : null;
  return {
    detected: error !== undefined,
    hinted: error === undefined && involving.length > 0,
    decidable: isDecidable(planting),
    culprit: named !== null,
    exact: named !== null && figure !== undefined && sameAmount(named, figure.text),
  };
}

/** The value with which a finding would reconcile the figure at that place, where it names it first. */
function namedFirst({ culprit, repair, candidates }: Finding, place: Place): string | null {
  if (culprit) return overlaps(culprit, place) ? (repair?.value ?? '') : null;
  const [first] = candidates;
  const change = first?.changes.length === 1 ? first.changes[0] : undefined;
  return change && overlaps(change.place, place) ? change.value : null;
}

function sameAmount(value: string, text: string): boolean {
  const plain = text.replace(/[,%]/g, '');
  return value !== '' && /\d/.test(plain) && new Decimal(value.replace(/[,%]/g, '')).equals(plain);
}

function overlaps(one: Place, other: Place): boolean {
  if (isCellPlace(one))
    return isCellPlace(other) && one.table === other.table && one.row === other.row && one.column === other.column;
  return !isCellPlace(other) && one.block === other.block && one.start < other.end && other.start < one.end;
}
