import type { Same } from '../zh/index.ts';
import type { marks as source } from '../zh/marks.ts';

export const marks: Same<typeof source> = {
  previous: 'Previous',
  next: 'Next',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy',
  inPanel: 'In panel',
  back: 'Back to the relation before',
  position: '{index} of {count}',
  goThere: 'Go to this figure on the page',
  allFigures: 'Figures of this arithmetic',
  figure: '{text}, {verdict}',
  unchecked: 'Not checked: {reason}',
  uncheckedPlain: 'Not checked',
  tableChip: '{title}: {outcome}. Press to see it in the side panel',
  shownAll: 'Marks: all',
  shownContradictions: 'Marks: contradictions only',
  shownNone: 'Marks: none',
  noFindings: 'No figures that cannot all be true',
  gone: 'The page has changed; this place was not found',
  source: 'Source: {title} {url}',
};
