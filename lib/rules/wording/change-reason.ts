import type { Rule } from '../rule.ts';
import { type Passage, remark, runningText } from '../support/passages.ts';

/**
 * A reason that is announced and not given: 主要原因是。 Whether a change without any reason beside it should have one is
 * not told: half of all documents give it in another paragraph.
 */
export const changeReason: Rule = {
  meta: {
    id: 'change-reason',
    scope: 'text',
    severity: 'info',
    says: { zh: '写了“原因是”的，应写出原因', en: 'Where a reason is announced, it is given' },
    tolerance: 'exact',
  },
  *bind(context) {
    const passages = runningText(context);
    for (const [index, passage] of passages.entries()) {
      for (const { start, end } of announced(passage, passages[index + 1])) {
        yield remark(this.meta, {
          places: [passage.at(start, end)],
          message: {
            zh: `“${passage.text.slice(start, end)}”之后没有写出原因`,
            en: `Behind “${passage.text.slice(start, end)}” a reason was expected, and none is given`,
          },
        });
      }
    }
  },
};

const REASON_IS = /(?:主要|增减变化的|增加的|减少的)?原因(?:主要)?(?:是|为|系)(?=[ \t]*(?:[。；]|$))/g;

function* announced({ text }: Passage, next: Passage | undefined): Generator<{ start: number; end: number }> {
  for (const { 0: words, index } of text.matchAll(REASON_IS)) {
    const end = index + words.length;
    const isLast = text.slice(end).trim() === '';
    if (isLast && !(next && goesOnElsewhere(next))) continue;
    yield { start: index, end };
  }
}

/** What follows is no reason and no list of them: it goes on with parts, or with a section. 一是 and 1. would be reasons. */
function goesOnElsewhere({ kind, text }: Passage): boolean {
  return kind === 'heading' || /^\s*(?:其中|[（(]?[二三四五六七八九十]+[)）、])/.test(text);
}
