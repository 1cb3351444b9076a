import { fileTitle } from '../../components/file-title.ts';
import type { Language } from '../../lib/model/index.ts';
import { say } from '../../lib/words/index.ts';
import type { Shown } from './shown.ts';

/** The tab's title: the document's own where it was read, else the file's name. */
export function documentTitle(language: Language, shown: Shown): string {
  if (shown.at === 'waiting') return say(language, 'viewer.titlePlain');
  return say(language, 'viewer.title', { name: documentName(shown) });
}

/** What the document is called: by its title once that was read, by its file's name before. */
export function documentName(shown: Exclude<Shown, { at: 'waiting' }>): string {
  return fileTitle(titleRead(shown) || shown.document.name);
}

function titleRead(shown: Shown): string {
  const reading = shown.at === 'open' ? shown.reading : null;
  return (reading && 'shown' in reading && reading.shown?.review.head.title) || '';
}
