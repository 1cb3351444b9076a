import type { Tape, Work } from '../model/index.ts';
import type { Checked } from './index.ts';

/** The tapes of all checked relations, those of the findings first: they know the culprit. */
export function* allTapes({ review, relations, tapeOf }: Pick<Checked, 'review' | 'tapeOf'> & Relations): Work<Tape[]> {
  const tapes = review.findings.flatMap((finding) => finding.tapes);
  const found = new Set(tapes.map(({ relation }) => relation));
  for (const { relation } of relations) {
    if (found.has(relation.id)) continue;
    tapes.push(tapeOf(relation.id));
    yield;
  }
  return tapes;
}

interface Relations {
  relations: readonly { relation: { id: string } }[];
}
