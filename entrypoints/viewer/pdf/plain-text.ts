import { RADICALS } from '../../../lib/read/pdf/drawing/radicals.ts';

/**
 * What a document's text says in characters that people type. Many producers write radicals for the ideographs that look
 * like them (⻔ for 门, ⽀ for 支): such text would neither be found nor be of use where it is pasted.
 */
export function plainText(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\u31C0-\u31EF]/g, (radical) => RADICALS.get(radical) ?? radical);
}

/**
 * The same for a search: every character keeps its place, so that what is found can be shown. Both forms of 户 are one,
 * since producers confuse them, too.
 */
export function searchableText(text: string): string {
  return text.replace(/[\u2E80-\u2FDF\u31C0-\u31EF戶]/g, (radical) => {
    const plain = RADICALS.get(radical);
    return plain?.length === 1 ? plain : radical;
  });
}
