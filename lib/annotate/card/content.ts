import type { Finding, Mark, Place, Tape } from '../../model/index.ts';
import { placeKey } from '../../model/index.ts';

/** What a card is opened on: a mark that is pointed at, or a finding that is stepped to. */
export interface Subject {
  place: Place;
  finding: Finding | null;
  /** Tapes to choose from, the one to show first. */
  tapes: readonly Tape[];
}

/** The card of a mark: its worst relation first, with the finding that this relation belongs to. */
export function subjectOfMark(mark: Mark, findings: readonly Finding[], tapeOf: (relation: string) => Tape): Subject {
  const tapes = mark.relations.map(tapeOf);
  const worst = mark.relations[0];
  const finding = findings.find((one) => one.tapes.some((tape) => tape.relation === worst)) ?? null;
  return { place: mark.place, finding, tapes };
}

/** The card of a finding: at the total of its first relation. Null when it has no place on the surface. */
export function subjectOfFinding(finding: Finding): Subject | null {
  const place = finding.culprit ?? finding.tapes[0]?.total.place ?? finding.places[0];
  return place ? { place, finding, tapes: finding.tapes } : null;
}

/** Every figure of a tape once, the printed total among them. */
export function placesOf(tape: Tape): Place[] {
  const places = new Map<string, Place>();
  for (const line of [...tape.addends, tape.total]) places.set(placeKey(line.place), line.place);
  return [...places.values()];
}

/** The name under which the likely culprit stands in a tape, else in the first of its finding: 基本支出. */
export function culpritLabel(finding: Finding, shown: Tape | null = null): string | null {
  for (const tape of shown ? [shown, ...finding.tapes] : finding.tapes) {
    const line = [...tape.addends, tape.total].find((one) => one.culprit);
    if (line) return line.where === null ? line.label : `${line.where} · ${line.label}`;
  }
  return null;
}
