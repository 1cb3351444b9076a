import type { EventBus } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Language } from '../../../lib/model/index.ts';
import { say } from '../../../lib/words/index.ts';

/** Names pages and notes for screen readers in our words: pdf.js only leaves the keys of its own on them. */
export function speakOurWords(eventBus: EventBus, container: HTMLElement, language: Language): void {
  eventBus.on('pagesinit', () => {
    for (const page of container.querySelectorAll<HTMLElement>('.page')) {
      page.setAttribute('aria-label', say(language, 'viewer.pageLabel', { page: page.dataset.pageNumber ?? '' }));
    }
  });
  eventBus.on('annotationlayerrendered', ({ source }: { source: { div: HTMLElement } }) => {
    for (const note of source.div.querySelectorAll('[data-l10n-id="pdfjs-text-annotation-type"]')) {
      note.setAttribute('alt', say(language, 'viewer.note'));
    }
  });
}
