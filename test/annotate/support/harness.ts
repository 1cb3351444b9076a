import { Annotator, PageSurface } from '../../../lib/annotate/index.ts';
import { finish, type Language, type Mark } from '../../../lib/model/index.ts';
import { readHtml } from '../../../lib/read/html/index.ts';
import { type Gold, reviewFromGold } from './gold-review.ts';

/** Puts marks on this page from a gold file, without an extension: to look at them, and to time them. */
function start(gold: Gold, language: Language) {
  const source = { name: 'page', url: location.href, mediaType: 'text/html', sha256: '', pages: 1 };
  const { disclosure, elements } = finish(readHtml(document, source));
  const { review, tapeOf } = reviewFromGold(disclosure, gold);
  const ending = new AbortController();
  const rewrites = { count: 0 };
  const annotator = new Annotator({
    document,
    surface: new PageSurface(document, disclosure, elements),
    review,
    tapeOf,
    language,
    mode: 'all',
    onChange: () => undefined,
    onPanel: () => undefined,
    onRewritten: () => {
      rewrites.count++;
    },
    signal: ending.signal,
  });
  return { annotator, review, rewrites, end: () => ending.abort(), marks: review.marks.map((mark: Mark) => mark.kind) };
}

Object.assign(globalThis, { crossfootHarness: start });
