import { type Candidate, type Finding, type Place, placeKey, type Tape } from '../../model/index.ts';
import { culpritLabel } from './content.ts';

/**
 * What is known of where the slip lies.
 * - `told`: one way to reconcile the finding, of one figure or of several at once
 * - `open`: several ways, best first, and nothing that decides between them
 * - `untold`: none
 */
export type Diagnosis =
  | { kind: 'told'; candidate: Candidate }
  | { kind: 'open'; candidates: readonly Candidate[] }
  | { kind: 'untold' };

/** Null where no slip is looked for: in a doubt, which may have a lawful reason, and in a remark. */
export function diagnosisOf(finding: Finding): Diagnosis | null {
  const { candidates, culprit, repair, severity, tapes } = finding;
  const [best] = candidates;
  if (culprit && best) return { kind: 'told', candidate: best };
  if (culprit && repair) {
    const label = culpritLabel(finding) ?? culprit.text;
    const change = { place: culprit, label: { zh: label, en: label }, value: repair.value, slip: repair.slip };
    return { kind: 'told', candidate: { changes: [change], support: repair.support } };
  }
  if (best) return candidates.length === 1 ? { kind: 'told', candidate: best } : { kind: 'open', candidates };
  return severity === 'error' && tapes.some(({ kind }) => kind !== 'words') ? { kind: 'untold' } : null;
}

/** Whether two figures stand in each other's cells. */
export function isSwap({ changes }: Candidate): boolean {
  return changes.length === 2 && changes.every(({ slip }) => slip === 'swapped-cells');
}

/** Where the other end of a relation stands, seen from a place that takes part in it. */
export function otherEnd({ addends, total }: Tape, here: Place): Place {
  const key = placeKey(here);
  return [total, ...addends].find(({ place }) => placeKey(place) !== key)?.place ?? total.place;
}
