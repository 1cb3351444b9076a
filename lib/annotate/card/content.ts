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

/** What a card lights up where it stands: the figures of its tape; of a remark, the words that it is about. */
export function placesLit({ finding }: Subject, tape: Tape | null): readonly Place[] {
  return tape ? placesOf(tape) : (finding?.places ?? []);
}

/** The relations that a card leads to, beside the one it shows; each stands in one list only. */
export interface Neighbours {
  /** Of the same finding: they cannot all be true either. */
  violated: Tape[];
  /** Of the likely culprit: they hold, and would with the repair. */
  supporting: Tape[];
  /** What else the figure takes part in. */
  others: Tape[];
}

export function neighboursOf({ finding, tapes }: Subject, shown: Tape | null): Neighbours {
  const left = new Map<string, Tape>();
  const told = finding?.culprit ? finding.others : [];
  for (const tape of [...(finding?.tapes ?? []), ...told, ...tapes]) {
    if (tape.relation !== shown?.relation && !left.has(tape.relation)) left.set(tape.relation, tape);
  }
  const take = (list: readonly Tape[]) =>
    list.flatMap(({ relation }) => {
      const tape = left.get(relation);
      left.delete(relation);
      return tape ? [tape] : [];
    });
  return { violated: take(finding?.tapes ?? []), supporting: take(told), others: [...left.values()] };
}

/** The name under which the likely culprit stands in a tape, else in the first of its finding: 基本支出. */
export function culpritLabel(finding: Finding, shown: Tape | null = null): string | null {
  for (const tape of shown ? [shown, ...finding.tapes] : finding.tapes) {
    const line = [...tape.addends, tape.total].find((one) => one.culprit);
    if (line) return line.where === null ? line.label : `${line.where} · ${line.label}`;
  }
  return null;
}
