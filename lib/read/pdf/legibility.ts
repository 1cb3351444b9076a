import type { Legibility } from './page-content.ts';

/** A page with fewer visible characters than this has no text to speak of: a page number, a stamp's date. */
const FEW = 20;
/** An image over so much of a page is the page. */
const WHOLE_PAGE = 0.5;
/** From this share of pages on, the document is one that cannot be read; a scanned annex does not make it one. */
const MOST = 0.8;

/**
 * Why a document's text cannot be read, or null where it can: its pages are images (whatever lies hidden behind them is
 * some recognition's guess), or its fonts do not say which characters they draw.
 */
export function unreadableBecause(
  pages: readonly { legibility: Legibility }[],
): 'scanned' | 'no-unicode' | 'blank' | null {
  const legibilities = pages.map(({ legibility }) => legibility);
  const share = (test: (legibility: Legibility) => boolean) => legibilities.filter(test).length / legibilities.length;
  if (legibilities.length === 0) return 'blank';
  if (share(isScan) >= MOST) return 'scanned';
  if (share((page) => isIllegible(page) || isScan(page)) >= MOST && legibilities.some(isIllegible)) return 'no-unicode';
  if (legibilities.every(({ shown }) => shown < FEW) && legibilities.some(isScan)) return 'scanned';
  return legibilities.every(({ shown }) => shown === 0) ? 'blank' : null;
}

function isScan({ shown, imageShare }: Legibility): boolean {
  return shown < FEW && imageShare >= WHOLE_PAGE;
}

/** More characters without a meaning than with one. */
function isIllegible({ shown, unreadable }: Legibility): boolean {
  return unreadable > FEW && unreadable > shown;
}
