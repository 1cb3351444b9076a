import type { SurfaceChange } from '../surface.ts';

/** Attributes by which pages hide, show and move things. Others (ids, data) change nothing that is seen. */
const SEEN = ['class', 'style', 'hidden', 'open', 'width', 'height', 'colspan', 'rowspan', 'align', 'src', 'dir'];

interface Watched {
  /** The top document first; then documents of frames and open shadow roots in which something was read. */
  roots: readonly (Document | ShadowRoot)[];
  /** Elements whose size tells that the page was laid out anew. */
  sized: readonly Element[];
  /** Whether a change below a node concerns what was read. */
  concerns: (node: Node) => boolean;
  listener: (change: SurfaceChange) => void;
  signal: AbortSignal;
}

/**
 * Listens for everything that may move, hide or change what was read. Tells at once; who listens draws no more than once
 * a frame. Our own nodes live in a closed shadow root, whose changes no observer of the page's tree sees.
 */
export function watchChanges({ roots, sized, concerns, listener, signal }: Watched): void {
  const moved = () => listener({ kind: 'moved' });
  const scrolled = () => listener({ kind: 'scrolled' });

  const sizes = new ResizeObserver(moved);
  for (const element of sized) sizes.observe(element);

  const mutations = new MutationObserver((records) => {
    listener({ kind: records.some((record) => touches(record, concerns)) ? 'rewritten' : 'moved' });
  });

  for (const root of roots) {
    mutations.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: SEEN,
    });
    const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
    const options = { capture: true, passive: true, signal } as const;
    root.addEventListener('scroll', scrolled, options);
    // `load` of pictures and style sheets, `toggle` of details, ends of movements: none is a mutation, each moves tables.
    for (const name of ['load', 'toggle', 'transitionend', 'animationend']) root.addEventListener(name, moved, options);
    const view = document?.defaultView;
    view?.addEventListener('resize', moved, { signal });
    view?.visualViewport?.addEventListener('resize', moved, { signal });
    document?.fonts?.addEventListener('loadingdone', moved, { signal });
  }

  signal.addEventListener('abort', () => {
    sizes.disconnect();
    mutations.disconnect();
  });
}

function touches(record: MutationRecord, concerns: (node: Node) => boolean): boolean {
  return concerns(record.target) || [...record.addedNodes].some(bringsTable);
}

function bringsTable(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return (
    element.localName === 'table' || element.localName === 'iframe' || element.querySelector('table, iframe') !== null
  );
}
