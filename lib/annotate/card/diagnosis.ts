import {
  type Candidate,
  type Finding,
  isCellPlace,
  type Language,
  type Place,
  placeKey,
  type Tape,
} from '../../model/index.ts';
import { culpritLabel } from './content.ts';

/**
 * What is known of where the slip lies.
 * - `told`: the likely slip (one figure, the same one in several places, or two that were swapped), and other ways to
 *   reconcile the finding, for which far less speaks
 * - `open`: ways to reconcile the finding, best first, and nothing that decides for one
 * - `untold`: none, or only such as every relation has: each of its figures changed by itself, by no usual slip
 */
export type Diagnosis =
  | { kind: 'told'; candidate: Candidate; others: readonly Candidate[] }
  | { kind: 'open'; candidates: readonly Candidate[] }
  | { kind: 'untold'; candidates: readonly Candidate[] };

/** Null where no slip is looked for: in a doubt, which may have a lawful reason, and in a remark. */
export function diagnosisOf(finding: Finding): Diagnosis | null {
  const { candidates, culprit, repair, severity, tapes } = finding;
  const [best] = candidates;
  if (culprit && best) return { kind: 'told', candidate: best, others: candidates.slice(1) };
  if (culprit && repair) {
    const label = culpritLabel(finding) ?? culprit.text;
    const change = { place: culprit, label: { zh: label, en: label }, value: repair.value, slip: repair.slip };
    return { kind: 'told', candidate: { changes: [change], support: repair.support }, others: [] };
  }
  if (best && candidates.some(tellsSomething)) return { kind: 'open', candidates };
  return severity === 'error' && tapes.some(({ kind }) => kind !== 'words') ? { kind: 'untold', candidates } : null;
}

/** Whether anything speaks for one way: it is a usual slip, or it reconciles more than the one relation. */
function tellsSomething({ changes, support }: Candidate): boolean {
  return support > 1 || changes.some(({ slip }) => slip !== 'unknown');
}

/**
 * How the changes of one way belong together.
 * - `one`: a single figure
 * - `swap`: two figures stand in each other's cells
 * - `repeated`: the same figure in several places
 * - `rows`: figures that stand elsewhere, and are missing here
 * - `several`: figures that would change at once
 */
export function shapeOf({ changes }: Candidate): 'one' | 'swap' | 'repeated' | 'rows' | 'several' {
  const [first] = changes;
  if (changes.every(({ slip }) => slip === 'row-omitted')) return 'rows';
  if (!first || changes.length === 1) return 'one';
  if (changes.length === 2 && changes.every(({ slip }) => slip === 'swapped-cells')) return 'swap';
  const same = changes.every(({ value, place }) => value === first.value && place.text === first.place.text);
  return same ? 'repeated' : 'several';
}

/** What a figure is called: of the text, which names a subject once for several figures, with what this one is: 上年. */
export function nameOfChange(
  { place, label }: Candidate['changes'][number],
  tape: Tape | null,
  language: Language,
): string {
  const name = label[language];
  if (isCellPlace(place) || !tape) return name;
  const line = [tape.total, ...tape.addends].find((one) => placeKey(one.place) === placeKey(place));
  const more = line?.label.split(' · ').filter((part) => part !== '' && !name.includes(part)) ?? [];
  return [name, ...more].join(' · ');
}

/** Where the other end of a relation stands, seen from a place that takes part in it. */
export function otherEnd({ addends, total }: Tape, here: Place): Place {
  const key = placeKey(here);
  return [total, ...addends].find(({ place }) => placeKey(place) !== key)?.place ?? total.place;
}
