import type { Gold } from '../support/gold.ts';
import type { Random } from './random.ts';

/** One way in which publishers print the same disclosure differently. */
export interface Kind {
  name: string;
  /**
   * Rewrites the page in place.
   *
   * @param gold the document's truth; its tables stand in the page's order
   * @returns the truth of the rewritten page: the same where only the dress changed
   */
  apply(document: Document, gold: Gold, random: Random): Gold;
}

/** A page that says the same as a reference document in another dress, and its truth. */
export interface Variant {
  name: string;
  html: string;
  gold: Gold;
}
