/** What our keys mean. With Alt, which pages and browsers leave alone for these: by place on the keyboard, not by letter. */
export type KeyCommand = 'next' | 'previous' | 'toggle-marks' | 'close';

const byCode: Readonly<Record<string, KeyCommand>> = { Period: 'next', Comma: 'previous', Slash: 'toggle-marks' };

/** The command of a key press, or null. Nothing is taken from a text field, nor what the page has taken itself. */
export function commandOf(event: KeyboardEvent): KeyCommand | null {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.key === 'Escape' && !event.altKey) return 'close';
  if (!event.altKey || isEditable(event.composedPath()[0] ?? event.target)) return null;
  return Object.hasOwn(byCode, event.code) ? (byCode[event.code] ?? null) : null;
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/**
 * Listens for our keys: on the window after the page had its turn, and inside our root, whose other keys the page never
 * sees.
 *
 * @param take does what is asked; false when there was nothing to do, and the key stays the page's
 * @param shared the page is our own: what is pressed with Ctrl or Command (search, zoom, print) is for it, wherever
 */
export function watchKeys(
  window: Window,
  root: ShadowRoot,
  take: (command: KeyCommand) => boolean,
  signal: AbortSignal,
  shared = false,
): void {
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || !take(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', onKey, { signal });
  const onKeyInside = (event: Event) => {
    const key = event as KeyboardEvent;
    onKey(key);
    if (!shared || !(key.ctrlKey || key.metaKey)) key.stopPropagation();
  };
  root.addEventListener('keydown', onKeyInside, { signal });
  for (const name of ['keyup', 'keypress']) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
}
