/**
 * Puts text on the clipboard. Many official sites are plain http, where `navigator.clipboard` is missing: there the old
 * command does it, out of a text field in our own root.
 */
export async function copyText(root: ShadowRoot, text: string): Promise<boolean> {
  const view = root.ownerDocument.defaultView;
  if (view?.isSecureContext) {
    try {
      await view.navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      // A page may forbid the clipboard by its permissions policy; the old command is not governed by it.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return copyByCommand(root, text);
}

function copyByCommand(root: ShadowRoot, text: string): boolean {
  const focused = root.activeElement as HTMLElement | null;
  const field = root.ownerDocument.createElement('textarea');
  field.value = text;
  field.className = 'said';
  root.append(field);
  field.select();
  const done = root.ownerDocument.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}
