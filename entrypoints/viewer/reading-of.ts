import type { Language, MarkMode } from '../../lib/model/index.ts';
import type { Stage } from './pdf/stage.ts';
import type { ViewerSession, ViewerState } from './session/types.ts';
import type { Named } from './shown.ts';

interface Surroundings {
  stage: Stage;
  language: Language;
  mode: MarkMode;
}

/** For now the document is only shown. */
export function readingOf(_around: Surroundings): (document: Named, signal: AbortSignal) => ViewerSession {
  const state: ViewerState = { status: 'opening' };
  const nothing = () => false;
  return () => ({
    state,
    watch: () => undefined,
    read: async () => undefined,
    cancel: () => undefined,
    checkAnyway: async () => undefined,
    retry: async () => undefined,
    fail: () => undefined,
    showFinding: nothing,
    showPlace: nothing,
    showTable: nothing,
    step: nothing,
    setMode: () => undefined,
    openPanel: () => undefined,
  });
}
