import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { type Passage, remark, runningText } from '../support/passages.ts';

/**
 * The same statement twice, one right behind the other, whatever marks stand between its words: 公务接待费0万元。与上年持平。
 * 公务接待费0万元，与上年持平。 Where other words stand between, the same may lawfully be told of income and of spending.
 */
export const sentenceRepeat: Rule = {
  meta: {
    id: 'sentence-repeat',
    scope: 'text',
    severity: 'info',
    says: { zh: '同一句话不接连印两次', en: 'No statement is printed twice in a row' },
    tolerance: 'exact',
  },
  *bind(context) {
    for (const { places, words } of [...withinParagraphs(context), ...betweenParagraphs(context)]) {
      yield remark(this.meta, {
        places,
        message: {
          zh: `“${words}”接连印了两次，疑为重复`,
          en: `“${words}” is printed twice in a row; once was expected`,
        },
      });
    }
  },
};

interface Repeat {
  places: ReturnType<Passage['at']>[];
  words: string;
}

/** Fewer characters are a turn of phrase. */
const LONG_ENOUGH = 14;
/** A statement is told in so many clauses at most. */
const MOST_CLAUSES = 5;

function* withinParagraphs(context: RuleContext): Generator<Repeat> {
  for (const passage of runningText(context)) {
    if (passage.kind !== 'paragraph' || passage.text.length < 2 * LONG_ENOUGH) continue;
    const clauses = clausesOf(passage.text);
    for (let at = 0; at < clauses.length; at++) {
      const length = repeatedAt(clauses, at);
      if (length === 0) continue;
      const again = [clauses[at + length], clauses[at + 2 * length - 1]] as const;
      const first = [clauses[at], clauses[at + length - 1]] as const;
      const places = [again, first].map(([from, to]) => passage.at(from?.start ?? 0, to?.end ?? 0));
      yield { places, words: passage.text.slice(first[0]?.start, first[1]?.end) };
      at += 2 * length - 1;
    }
  }
}

/** Of how many clauses the run is that begins here and stands once more right behind itself; 0 where none does. */
function repeatedAt(clauses: readonly Clause[], at: number): number {
  for (let length = 1; length <= MOST_CLAUSES && at + 2 * length <= clauses.length; length++) {
    let characters = 0;
    let same = true;
    for (let index = at; same && index < at + length; index++) {
      characters += clauses[index]?.words.length ?? 0;
      same = clauses[index]?.words === clauses[index + length]?.words;
    }
    if (same && characters >= LONG_ENOUGH) return length;
  }
  return 0;
}

interface Clause {
  /** Without blanks. */
  words: string;
  start: number;
  end: number;
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const { 0: piece, index } of text.matchAll(/[^，。；：,;:\n]+/g)) {
    const words = piece.replace(/\s+/g, '');
    const start = index + piece.length - piece.trimStart().length;
    if (words !== '') clauses.push({ words, start, end: start + piece.trim().length });
  }
  return clauses;
}

/** A paragraph of whole sentences that stands twice, one below the other. */
function* betweenParagraphs(context: RuleContext): Generator<Repeat> {
  const passages = runningText(context);
  for (const [index, passage] of passages.entries()) {
    const before = passages[index - 1];
    const words = passage.text.replace(/\s+/g, '');
    if (before?.kind !== 'paragraph' || words.length < 2 * LONG_ENOUGH || !words.includes('。')) continue;
    if (before.text.replace(/\s+/g, '') !== words) continue;
    const places = [passage, before].map((one) => one.at(0, one.text.length));
    yield { places, words: `${words.slice(0, 20)}…` };
  }
}
