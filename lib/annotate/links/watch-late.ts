/** What a PDF may come with: pages fill lists and frames by script, long after they are there. */
const CARRIERS = 'a[href],iframe,frame,embed,object';
const ADDRESSES = ['href', 'src', 'data', 'type'];

/** A page that goes on changing is looked at again after a rest that grows each time. Milliseconds. */
const FIRST_REST = 400;
const LONGEST_REST = 10_000;

/** Calls when links or frames have come, gone or changed, some time after the last of them. */
export function watchLate(document: Document, look: () => void, signal: AbortSignal): void {
  let rest = FIRST_REST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const urge = () => {
    // The first call of a flurry sets the time, so that endless changes do not put it off for ever.
    timer ??= setTimeout(() => {
      timer = undefined;
      rest = Math.min(1.5 * rest, LONGEST_REST);
      look();
    }, rest);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(concerns)) urge();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ADDRESSES });
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && target.matches('iframe,frame,object,embed')) urge();
  };
  document.addEventListener('load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function concerns({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return (target as Element).matches(CARRIERS);
  return [...addedNodes, ...removedNodes].some(carries);
}

function carries(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.matches(CARRIERS) || element.querySelector(CARRIERS) !== null;
}
