import { PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { searchableText } from './plain-text.ts';

interface Match {
  element?: Element | null;
  pageIndex?: number;
  matchIndex?: number;
}

/**
 * The search of pdf.js, but for two things. Text that was written in radicals is found by the characters that people
 * type. And a match is brought into the middle of the height, clear of the search bar, and sideways no further than
 * needed: pages of a document differ in width, and centring a match would cut them off.
 */
export class FindController extends PDFFindController {
  override match(query: string | string[], pageContent: string, pageIndex: number) {
    const asked = typeof query === 'string' ? searchableText(query) : query.map(searchableText);
    return super.match(asked, searchableText(pageContent), pageIndex);
  }

  override scrollMatchIntoView({ element = null, pageIndex = -1, matchIndex = -1 }: Match): void {
    const { pageIdx, matchIdx } = this._selected ?? { pageIdx: -1, matchIdx: -1 };
    if (!this._scrollMatches || !element || matchIndex === -1 || pageIndex === -1) return;
    if (matchIndex !== matchIdx || pageIndex !== pageIdx) return;
    this._scrollMatches = false;
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }
}
