import { handOver, servePanel, tellBackground } from './panel-service.ts';
import { PdfSession } from './session.ts';
import { engineToRemember } from './surroundings.ts';
import type { ViewerSession, ViewerSessionOptions } from './types.ts';

export type * from './types.ts';

/** Reads, checks and marks one document of the viewer page, until the signal ends it. */
export function createViewerSession(options: ViewerSessionOptions): ViewerSession {
  const session = new PdfSession(options, {
    announce: (view) => tellBackground({ type: 'view-changed', view }),
    keep: handOver,
    openPanel: () => tellBackground({ type: 'open-panel' }),
    engineToRemember,
  });
  servePanel(session, options.signal);
  return session;
}
