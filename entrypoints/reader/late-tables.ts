/** A page that builds itself late, or again and again, is read again after a rest that grows each time. Milliseconds. */
const FIRST_REST = 800;
const LONGEST_REST = 30_000;

/** Calls back some time after the last of several urgings; each call makes the next rest longer. */
export class Patience {
  readonly #act: () => void;
  #rest = FIRST_REST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(act: () => void, signal: AbortSignal) {
    this.#act = act;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  urge(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#rest = Math.min(2 * this.#rest, LONGEST_REST);
      this.#act();
    }, this.#rest);
  }
}

/** Tells when tables come into a page in which nothing is marked yet. */
export function watchLateTables(document: Document, urge: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (records.some((record) => [...record.addedNodes].some(bringsTable))) urge();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function bringsTable(node: Node): boolean {
  return (
    node.nodeType === 1 &&
    ((node as Element).localName === 'table' || (node as Element).querySelector('table') !== null)
  );
}
