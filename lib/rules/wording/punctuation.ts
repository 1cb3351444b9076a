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
    const found = Map.groupBy(doubled(context), ({ passage, start, end }) => passage.text.slice(start, end));
    for (const [marks, all] of found) {
      const [{ passage, start, end }] = all as [Doubled];
      const more = all.length - 1;
      yield remark(this.meta, {
        places: all.map((one) => one.passage.at(one.start, one.end)),
        key: `${marks}:${passage.home}:${start}`,
        message: {
          zh: `标点重复：“${quoted(passage.text, start, end)}”中连用了“${marks}”${more > 0 ? `（另有${more}处）` : ''}，应只用一个`,
          en: `Two marks in a row, “${marks}”, in “${quoted(passage.text, start, end)}”${more > 0 ? ` (and ${more} more)` : ''}; one was expected`,
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

interface Doubled {
  passage: Passage;
  start: number;
  end: number;
}

function* doubled(context: RuleContext): Generator<Doubled> {
  for (const passage of [...runningText(context), ...cellTexts(context, 6)]) {
    for (const { index } of passage.text.matchAll(TWO_STOPS)) yield { passage, start: index, end: index + 2 };
  }
}
