import type { Language, Mark, MarkMode, Review, TableReview } from '../model/index.ts';
import { outcome, say } from '../words/index.ts';
import { markWord } from './card/verdict.ts';

/** What marks, chips and keys say in the reader's language. */
export class AnnotatorWords {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** 1274.78，不能同时成立 */
  mark({ place, kind }: Mark): string {
    return say(this.#language, 'marks.figure', { text: place.text, verdict: markWord(kind, this.#language) });
  }

  /** What a chip shows of a table that was not checked, and its tooltip. */
  chip({ title, state, counts, reason }: TableReview): { why: string; title: string } {
    const because = reason?.[this.#language].replace(/[。.]$/, '');
    const unchecked = because
      ? say(this.#language, 'marks.unchecked', { reason: because })
      : say(this.#language, 'marks.uncheckedPlain');
    const came = [outcome(this.#language, counts), because].filter(Boolean).join(' · ');
    const told = state === 'not-checked' ? unchecked : came;
    return { why: unchecked, title: say(this.#language, 'marks.tableChip', { title, outcome: told }) };
  }

  mode(mode: MarkMode): string {
    const words = {
      all: 'marks.shownAll',
      contradictions: 'marks.shownContradictions',
      none: 'marks.shownNone',
    } as const;
    return say(this.#language, words[mode]);
  }

  nothingToStepTo(findings: number): string {
    return say(this.#language, findings === 0 ? 'marks.noFindings' : 'marks.gone');
  }

  source({ head, source }: Review): string {
    return say(this.#language, 'marks.source', { title: head.title, url: source.url ?? source.name });
  }
}
