import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPage } from '../lib/detect/detect-page.ts';
import type { ToBackground } from '../lib/messages/to-background.ts';

/** Pages that build themselves late get this many more looks, each this many milliseconds after the page came to rest. */
const LATE_LOOKS = 4;
const REST = 1200;

/**
 * On every official page: looks whether it is, or hands out, a disclosure, and asks for the reader only then. Small and
 * fast on purpose, and so without the message schemas: who receives parses.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    if (look()) return;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (look() || ++looks === LATE_LOOKS) observer.disconnect();
      }, REST);
    });
    observer.observe(document, { childList: true, subtree: true });
  },
});

function look(): boolean {
  const detection = detectPage(document, location.href);
  if (detection.verdict === 'none') return false;
  const message: ToBackground = { type: 'page-detected', detection };
  void browser.runtime.sendMessage(message);
  return true;
}
