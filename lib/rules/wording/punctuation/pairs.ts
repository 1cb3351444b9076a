import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { isPrinted, type Passage, quoted, remark, runningText } from '../../support/passages.ts';

const PARTNER: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['》', '《'],
  ['）', '（'],
]);
const CLOSING_OF: ReadonlyMap<string, string> = new Map([...PARTNER].map(([close, open]) => [open, close]));

/** Quotation marks, title marks and brackets whose partner is missing within their own paragraph. */
export function* pairsApart(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const printed = isPrinted(context);
  const passages = runningText(context);
  for (const [index, passage] of passages.entries()) {
    if (CUT_SHORT.test(passage.text) || (printed && !isWhole(passage, passages[index - 1]))) continue;
    const lonely = lonelyMark(passage.text);
    if (!lonely || isPairedNearby(passages, index, lonely.wanted)) continue;
    const around = quoted(passage.text, lonely.at, lonely.at + 1);
    const mark = passage.text.charAt(lonely.at);
    yield remark(meta, {
      places: [passage.at(lonely.at, lonely.at + 1)],
      message: {
        zh: `「${around}」中的「${mark}」在本段内没有与之配对的「${lonely.wanted}」`,
        en: `The mark 「${mark}」 in 「${around}」 has no 「${lonely.wanted}」 to pair with in its paragraph`,
      },
    });
  }
}

/** A list of links shortens its titles. */
const CUT_SHORT = /\.\.\.|…/;

/**
 * The only mark of a text that has no partner; null where all have one, or where several lack theirs: then the text was
 * cut, or misread. 1） and a) are numbers of a list. Brackets pair whatever their width.
 */
export function lonelyMark(text: string): { at: number; wanted: string } | null {
  const open: { mark: string; at: number }[] = [];
  const lonely: { at: number; wanted: string }[] = [];
  for (let at = 0; at < text.length && lonely.length < 2; at++) {
    const mark = wide(text.charAt(at));
    const partner = PARTNER.get(mark);
    if (CLOSING_OF.has(mark)) open.push({ mark, at });
    else if (partner !== undefined) {
      const last = open.findLastIndex((one) => one.mark === partner);
      if (last >= 0) open.splice(last, 1);
      else if (mark !== '）' || !/[0-9０-９a-zA-Z①-⑳一二三四五六七八九十]/.test(text.charAt(at - 1)))
        lonely.push({ at, wanted: partner });
    }
    if (open.length > 40) return null;
  }
  for (const { mark, at } of open) lonely.push({ at, wanted: CLOSING_OF.get(mark) ?? '' });
  return lonely.length === 1 ? (lonely[0] ?? null) : null;
}

/** A quotation or a bracket may run over several paragraphs. */
const NEARBY = 5;

function isPairedNearby(passages: readonly Passage[], index: number, wanted: string): boolean {
  const near = CLOSING_OF.has(wanted)
    ? passages.slice(Math.max(0, index - NEARBY), index)
    : passages.slice(index + 1, index + 1 + NEARBY);
  return near.some(({ text }) => {
    const lonely = lonelyMark(text);
    return lonely !== null && wide(text.charAt(lonely.at)) === wanted;
  });
}

function wide(mark: string): string {
  return mark === '(' ? '（' : mark === ')' ? '）' : mark;
}

const ENDS = /[。；！？;]["”’）)]?\s*$/;
const BEGINS = /^\s*(?:第?[一二三四五六七八九十]+[、章部节]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])/;

/** Of a printed page: nothing of the paragraph was left over a line or a page. */
function isWhole({ text }: Passage, before: Passage | undefined): boolean {
  return ENDS.test(text) && (BEGINS.test(text) || before === undefined || ENDS.test(before.text));
}
