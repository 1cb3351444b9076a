/** Text without white space and invisible characters: what is the same to a reader is the same here. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');
}

interface Spot {
  node: Text;
  offset: number;
}

/**
 * A stretch of an element's text as a range, however it is split over inline elements.
 *
 * @param start how many characters that are no white space stand before it; of several equal stretches the nearest counts
 * @returns null when the element does not say it
 */
export function textRange(element: Element, wanted: string, start: number): Range | null {
  const needle = squeeze(wanted);
  if (needle === '') return null;
  const spots: Spot[] = [];
  let hay = '';
  for (const node of textNodes(element)) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const character = squeeze(node.data.charAt(offset));
      if (character === '') continue;
      hay += character;
      spots.push({ node, offset });
    }
  }
  const at = nearest(hay, needle, start);
  const first = spots[at];
  const last = spots[at + needle.length - 1];
  if (!first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** All of an element's characters that are no white space, as a range: without the room that blocks and cells add. */
export function inkRange(element: Element): Range | null {
  const nodes = [...textNodes(element)].filter((node) => squeeze(node.data) !== '');
  const first = nodes[0];
  const last = nodes.at(-1);
  if (!first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first, first.data.search(/\S/));
  range.setEnd(last, last.data.trimEnd().length);
  return range;
}

function* textNodes(element: Element): Generator<Text> {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Where a needle begins that lies nearest to a wished place; −1 where there is none. */
function nearest(hay: string, needle: string, wish: number): number {
  let best = -1;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (best < 0 || Math.abs(at - wish) < Math.abs(best - wish)) best = at;
  }
  return best;
}
