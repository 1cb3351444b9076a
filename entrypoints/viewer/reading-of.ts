import { PdfSurface, ViewerPages } from '../../lib/annotate/pdf/index.ts';
import type { Language, MarkMode } from '../../lib/model/index.ts';
import type { Stage } from './pdf/stage.ts';
import { createViewerSession, type ViewerSession } from './session/index.ts';
import type { Named } from './shown.ts';

interface Surroundings {
  stage: Stage;
  language: Language;
  mode: MarkMode;
}

/** What reads, checks and marks each document on the stage. */
export function readingOf({
  stage,
  language,
  mode,
}: Surroundings): (source: Named, signal: AbortSignal) => ViewerSession {
  return (source, signal) =>
    createViewerSession({
      document,
      language,
      mode,
      source,
      surfaceOf: (ink) => new PdfSurface(new ViewerPages(stage.viewer), ink),
      pagesInView: () => stage.pagesInView(),
      signal,
    });
}
