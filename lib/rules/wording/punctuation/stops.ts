import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { isPrinted, type Passage, quoted, remark, runningText } from '../../support/passages.ts';

/** A paragraph that is a sentence and has no stop, between one that has and one that begins anew. */
export function* withoutStop(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const passages = runningText(context);
  const printed = isPrinted(context);
  const ends = passages.flatMap((passage, index) => {
    const end = passage.text.trimEnd().length;
    return lacksStop(passage) && standsAlone(passages, index, printed) ? [{ passage, end }] : [];
  });
  const [first] = ends;
  if (!first) return;
  const last = quoted(first.passage.text, first.end - 8, first.end, 0);
  const more = ends.length - 1;
  yield remark(meta, {
    places: ends.map(({ passage, end }) => passage.at(end - 1, end)),
    message: {
      zh: `段末“${last}”是完整的句子，之后缺句号${more > 0 ? `（另有${more}段）` : ''}`,
      en: `A full stop is missing behind “${last}”, which ends a paragraph of whole sentences${more > 0 ? ` (and ${more} more)` : ''}`,
    },
  });
}

/** What makes words a sentence and no label: a reason, a comparison, an amount behind a comma. */
const SENTENCE = /原因[是为：:].|主要用于.|比(?:上年|20\d\d年)[^。]{0,30}(?:增加|减少|增长|下降)|，[^。]{0,40}万元/;
const LONGEST = 2000;

function lacksStop({ kind, text }: Passage): boolean {
  const trimmed = text.trimEnd();
  if (kind !== 'paragraph' || trimmed.length < 15 || trimmed.length > LONGEST) return false;
  if (!/[\u4e00-\u9fff%％]$/.test(trimmed) || /(?:原因是|其中|如下|包括)$/.test(trimmed)) return false;
  return SENTENCE.test(trimmed.slice(trimmed.lastIndexOf('。') + 1));
}

const BEGINS_ANEW = /^\s*(?:第?[一二三四五六七八九十]+[、章部节]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])/;

/** On a printed page only what surely begins anew shows that the paragraph did not go on. */
function standsAlone(passages: readonly Passage[], index: number, printed: boolean): boolean {
  const before = passages[index - 1];
  const next = passages[index + 1];
  if (!before || !next || !(before.kind === 'heading' || /[。；：]\s*$/.test(before.text))) return false;
  return (
    next.kind === 'heading' ||
    BEGINS_ANEW.test(next.text) ||
    /^[^。]{4,30}：\s*$/.test(next.text) ||
    (!printed && /。\s*$/.test(next.text))
  );
}
