import { metadataKind } from '../../table/metadata.ts';

/** What a line's words say of where it stands in the text. */

const PART = /^第(?:[一二三四五六七八九十百]{1,4}|\d{1,2})(?:部分|章|篇|编)/;
const SECTION = /^[一二三四五六七八九十百]{1,4}[、.．]/;
const SUBSECTION = /^[（(][一二三四五六七八九十百]{1,4}[）)]/;
const ITEM = /^(?:\d{1,2}(?:[、．]|[.](?!\d))|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳⑴-⒇⒈-⒛]|[•●▪■◆○▶➢✓*·-]\s?(?=\P{Nd}))/u;
const CONTENTS_ENTRY = /[.·…．・]{4,}[\s\-—–(（]*\d*[\s\-—–)）]*$|…{2,}/;
const SENTENCE_END = /[。！？；：.!?;:][”’"'）)】」]*$/;

/** How deep an enumerated heading stands: 第一部分 2, 一、 3, （一） 4; null where it carries no such number. */
export function enumeratedLevel(text: string): 2 | 3 | 4 | null {
  if (PART.test(text)) return 2;
  if (SECTION.test(text)) return 3;
  return SUBSECTION.test(text) ? 4 : null;
}

/** 一、 （一） 1. （1） ① •: the text begins a point of its own. */
export function isEnumerated(text: string): boolean {
  return enumeratedLevel(text) !== null || ITEM.test(text);
}

/** 一、2024年预算执行情况: a number and a name, and nothing of a sentence. */
export function isNumberedName(text: string): boolean {
  return text.length <= 40 && isEnumerated(text) && !/[，。；：,;:]/.test(text);
}

/** A line of a contents list: dots lead to its page number. */
export const isContentsEntry = (text: string): boolean => CONTENTS_ENTRY.test(text);

/** The words may end here. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** The words cannot end here. */
export const staysOpen = (text: string): boolean => /[，、（《“‘【]$/.test(text);

/** 注：, 备注：, 说明：: lines below stand farther right, under the words and not under the mark. */
export const hangs = (text: string): boolean => isEnumerated(text) || /^(?:注|备注|附注|说明)\s*\d*\s*[:：]/.test(text);

/** 部门：…, 单位：万元, 公开01表, 附件: a line of its own, whatever stands around it. */
export function standsAlone(text: string): boolean {
  return (
    metadataKind(text) !== null ||
    isContentsEntry(text) ||
    /^(?:附件|附表|附)[\d一二三四五六七八九十]*[:：]?$/.test(text)
  );
}
