import type { TickKind } from '../../looks/index.ts';
import type { Language, Mark, Verdict } from '../../model/index.ts';
import { say } from '../../words/index.ts';

const kinds = {
  holds: 'holds',
  rounding: 'rounding',
  undecided: 'undecided',
  violated: 'violated',
  'not-applicable': 'insufficient',
  insufficient: 'insufficient',
} as const satisfies Record<Verdict, TickKind>;

/** The tick that stands for a verdict. */
export function verdictKind(verdict: Verdict): (typeof kinds)[Verdict] {
  return kinds[verdict];
}

export function verdictWord(verdict: Verdict, language: Language): string {
  return say(language, `shared.${kinds[verdict]}`);
}

export function markWord(kind: Mark['kind'], language: Language): string {
  return say(language, `shared.${kind}`);
}
