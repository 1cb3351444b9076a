import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { cellTexts, type Passage, quoted, remark, runningText } from '../support/passages.ts';
import { joinedNames } from './punctuation/joined-names.ts';
import { pairsApart } from './punctuation/pairs.ts';
import { withoutStop } from './punctuation/stops.ts';

/**
 * Marks that no sentence has: 。。, a quotation mark without its partner, a sentence that ends its paragraph without a
 * stop, two names of projects without 、 between them. On a printed page a paragraph counts only where nothing of it can
 * have been left over a line or a page.
 */
export const punctuation: Rule = {
  meta: {
    id: 'punctuation',
    scope: 'text',
    severity: 'info',
    says: { zh: '标点成对、不重复、不缺', en: 'Marks are neither doubled nor missing, and come in pairs' },
    tolerance: 'exact',
  },
  *bind(context) {
    for (const { passage, start, end } of doubled(context)) {
      const marks = passage.text.slice(start, end);
      yield remark(this.meta, {
        places: [passage.at(start, end)],
        key: `${passage.home}:${start}`,
        message: {
          zh: `标点重复：“${quoted(passage.text, start, end)}”中连用了“${marks}”，应只用一个`,
          en: `Two marks in a row, “${marks}”, in “${quoted(passage.text, start, end)}”; one was expected`,
        },
      });
    }
    yield* pairsApart(this.meta, context);
    yield* joinedNames(this.meta, context);
    yield* withoutStop(this.meta, context);
  },
};

/** Two stops side by side. Three and more are dots of a list of contents. */
const TWO_STOPS = /(?<![。，、；：])[。，、；：][。，、；：](?![。，、；：])/g;

function* doubled(context: RuleContext): Generator<{ passage: Passage; start: number; end: number }> {
  for (const passage of [...runningText(context), ...cellTexts(context, 6)]) {
    for (const { index } of passage.text.matchAll(TWO_STOPS)) yield { passage, start: index, end: index + 2 };
  }
}
