import { check } from '../../../lib/check/index.ts';
import { interpret } from '../../../lib/interpret/index.ts';
import {
  type CheckedRelation,
  type Detection,
  type Disclosure,
  type Finding,
  finish,
  type Interpretation,
} from '../../../lib/model/index.ts';

export interface Checked {
  interpretation: Interpretation;
  relations: readonly CheckedRelation[];
  findings: readonly Finding[];
}

/** Interprets and checks what was read, or what was made of it. */
export function checked(disclosure: Disclosure, detection: Detection): Checked {
  const interpretation = finish(interpret(disclosure, detection));
  const { review, relations } = finish(check(interpretation));
  return { interpretation, relations, findings: review.findings };
}
