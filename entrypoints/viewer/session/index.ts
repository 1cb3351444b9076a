import { browser } from 'wxt/browser';
import { openPanel } from '../../background/open-panel.ts';
import { askBackground, handOver, servePanel, tellBackground } from './panel-service.ts';
import { PdfSession } from './session.ts';
import { engineToRemember } from './surroundings.ts';
import type { ViewerSession, ViewerSessionOptions } from './types.ts';

export type * from './types.ts';

/** Asked for once: a panel opens only within the reader's press, with nothing awaited before. */
let tabId: number | undefined;
void browser.tabs.getCurrent().then((tab) => {
  tabId = tab?.id;
});

/** Reads, checks and marks one document of the viewer page, until the signal ends it. */
export function createViewerSession(options: ViewerSessionOptions): ViewerSession {
  const session = new PdfSession(options, {
    announce: (view) => tellBackground({ type: 'view-changed', view }),
    ask: askBackground,
    keep: handOver,
    openPanel: () => openPanel(tabId),
    reload: () => location.reload(),
    engineToRemember,
  });
  servePanel(session, options.signal);
  return session;
}
