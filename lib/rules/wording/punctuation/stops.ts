import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { isPrinted, type Passage, quoted, remark, runningText } from '../../support/passages.ts';

/** A paragraph that is a sentence and has no stop, between one that has and one that begins anew. */
export function* withoutStop(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const passages = runningText(context);
  const printed = isPrinted(context);
  for (const [index, passage] of passages.entries()) {
    if (!lacksStop(passage) || !standsAlone(passages, index, printed)) continue;
    const end = passage.text.trimEnd().length;
    yield remark(meta, {
      places: [passage.at(end - 1, end)],
      message: {
        zh: `本段是完整的句子，段末“${quoted(passage.text, end - 8, end, 0)}”之后缺句号`,
        en: `This paragraph is a whole sentence; a full stop is missing behind its last words “${quoted(passage.text, end - 8, end, 0)}”`,
      },
    });
  }
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
