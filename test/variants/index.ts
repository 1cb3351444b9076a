import { JSDOM } from 'jsdom';
import type { Gold } from '../support/gold.ts';
import { emptySpans } from './kinds/empty-spans.ts';
import { fullWidth } from './kinds/full-width.ts';
import { hiddenParts } from './kinds/hidden.ts';
import { layoutTables, sideBySide } from './kinds/layout.ts';
import { noThead, randomNames, tdOnly } from './kinds/plain-markup.ts';
import { splitPlain, splitRepeating } from './kinds/split-tables.ts';
import { thousands, yuan } from './kinds/units.ts';
import { wordMarkup } from './kinds/word-markup.ts';
import { Random } from './random.ts';
import type { Kind, Variant } from './variant.ts';

export { ROUNDING_IN_YUAN } from './kinds/units.ts';
export type { Variant } from './variant.ts';

/** Several dresses one over the other. The order matters: Word's markup writes the style of every cell anew. */
function together(name: string, kinds: readonly Kind[]): Kind {
  return {
    name,
    apply: (document, gold, random) => kinds.reduce((truth, kind) => kind.apply(document, truth, random), gold),
  };
}

export const KINDS: readonly Kind[] = [
  { name: 'as-is', apply: (_document, gold) => gold },
  tdOnly,
  noThead,
  emptySpans,
  wordMarkup,
  fullWidth,
  splitPlain,
  splitRepeating,
  hiddenParts,
  randomNames,
  thousands,
  yuan,
  layoutTables,
  sideBySide,
  together('word-td-only', [tdOnly, wordMarkup, randomNames]),
  together('published', [splitRepeating, tdOnly, wordMarkup, fullWidth, hiddenParts, layoutTables]),
];

/**
 * The stress variants of a reference document, each with its truth. A kind that finds nothing to do on it is left out
 * (a page without neighbouring tables has none side by side).
 *
 * @param html the document
 * @param gold its truth
 * @param seed chooses cuts, names and junk; the same seed gives the same variants
 * @param wanted names of the kinds to make; all where nothing is said
 */
export function variantsOf(html: string, gold: Gold, seed = 1, wanted?: ReadonlySet<string>): Variant[] {
  const kinds = wanted ? KINDS.filter(({ name }) => wanted.has(name)) : KINDS;
  const plain = rewritten(html, () => undefined);
  return kinds.flatMap((kind) => {
    let truth = gold;
    const written = rewritten(html, (document) => {
      truth = kind.apply(document, structuredClone(gold), new Random(seed));
    });
    return written === plain && kind.name !== 'as-is' ? [] : [{ name: kind.name, html: written, gold: truth }];
  });
}

function rewritten(html: string, rewrite: (document: Document) => void): string {
  const page = new JSDOM(html);
  rewrite(page.window.document);
  const written = page.serialize();
  // A window that is left open keeps its whole document in memory.
  page.window.close();
  return written;
}
