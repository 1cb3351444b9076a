import type { Place } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { cellTexts, type Passage, remark, runningText } from '../support/passages.ts';

/**
 * What a template leaves for the writer to fill in: ××局, XX万元, 增加（减少）5万元, 目标内容1. In tables the last two are
 * lawful headers and hints, so that there only a template's own words count.
 */
export const placeholder: Rule = {
  meta: {
    id: 'placeholder',
    scope: 'text',
    severity: 'warn',
    says: { zh: '模板的占位文字都已填写', en: "Nothing of a template's placeholders is left" },
    tolerance: 'exact',
  },
  *bind(context) {
    const found = new Map<string, Place[]>();
    for (const { passage, start, end } of leftovers(context)) {
      const words = passage.text.slice(start, end);
      found.set(words, [...(found.get(words) ?? []), passage.at(start, end)]);
    }
    for (const [words, places] of found) {
      yield remark(this.meta, {
        places,
        severity: words.search(TEMPLATE_WORDS) >= 0 ? 'info' : 'warn',
        message: {
          zh: `“${words}”像是模板中未填写的占位文字，此处应为实际内容`,
          en: `“${words}” looks like a placeholder of the template; the actual wording was expected`,
        },
      });
    }
  },
};

interface Leftover {
  passage: Passage;
  start: number;
  end: number;
}

/** Two or more crosses or letters X before or behind what they stand for; 某某 likewise. Enough of Chinese must be beside them. */
const CROSSES =
  /(?:[×✕╳]{2,}|[XＸ]{2,}|[xｘ]{2,}|某某)(?=(?:部门|单位|区|县|市|省|局|委|办|年|月|元|万元|亿元|%|％|个|项|人|辆|名|号|[、，。；]))/g;

/** A choice between two directions with a figure behind it: the writer was to strike one out. */
const BOTH_DIRECTIONS =
  /(?:增加|增长|上升|减少|下降|降低)[（(](?:或)?(?:增加|增长|上升|减少|下降|降低|持平)(?:[、/／](?:持平|增加|减少))?[)）][ \t]*(?:了|额为|为)?[ \t]*(?:[\d０-９]|[×XＸ]|[_＿])/g;

/** The words of a template itself. */
const TEMPLATE_WORDS = /待填写|待填报|待补充|此处填写|请填写|请在此|目标内容[0-9０-９一二三]/g;

/** Blanks to write on, before a unit: ____万元. */
const BLANK_LINE = /[_＿]{2,}(?=\s?(?:万元|元|%|％|个|项|人|辆|年))/g;

const IN_TEXT = [CROSSES, BOTH_DIRECTIONS, BLANK_LINE, TEMPLATE_WORDS];
const IN_CELLS = [TEMPLATE_WORDS];

function* leftovers(context: RuleContext): Generator<Leftover> {
  for (const passage of runningText(context)) yield* matches(passage, IN_TEXT);
  for (const passage of cellTexts(context, 4)) yield* matches(passage, IN_CELLS);
}

function* matches(passage: Passage, patterns: readonly RegExp[]): Generator<Leftover> {
  for (const pattern of patterns) {
    for (const { 0: words, index } of passage.text.matchAll(pattern))
      yield { passage, start: index, end: index + words.length };
  }
}
