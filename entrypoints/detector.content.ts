import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectPage } from '../lib/detect/detect-page.ts';
import type { ToBackground } from '../lib/messages/to-background.ts';

/** Pages that build themselves late get this many more looks, this many milliseconds after they last brought a table. */
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
  main(ctx) {
    if (look()) return;
    let looks = 0;
    let timer = 0;
    const observer = new MutationObserver((records) => {
      if (!records.some((record) => [...record.addedNodes].some(bringsContent))) return;
      clearTimeout(timer);
      timer = ctx.setTimeout(() => {
        if (look() || ++looks >= LATE_LOOKS) observer.disconnect();
      }, REST);
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
    ctx.onInvalidated(() => observer.disconnect());
  },
});

function look(): boolean {
  const detection = detectPage(document, location.href);
  if (detection.verdict === 'none') return false;
  const message: ToBackground = { type: 'page-detected', detection };
  void browser.runtime.sendMessage(message);
  return true;
}

function bringsContent(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.localName === 'table' || element.querySelector('table, h1, h2, a[href]') !== null;
}
