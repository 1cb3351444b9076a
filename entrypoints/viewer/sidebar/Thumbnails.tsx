import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useWords } from '../../../components/speech.tsx';
import type { Stage } from '../pdf/stage.ts';
import { ThumbnailPainter } from '../pdf/thumbnail-painter.ts';
import { useWatched } from '../use-watched.ts';

/** Width of a small page, CSS px. */
const WIDTH = 128;

/** All pages, small; only those in view are drawn. */
export function Thumbnails({ stage }: { stage: Stage }) {
  const t = useWords();
  const list = useRef<HTMLOListElement>(null);
  const { page: current, pages, rotation } = useWatched(stage, () => stage.state);

  useEffect(() => {
    const { pdfDocument } = stage.viewer;
    if (!list.current || !pdfDocument) return;
    const painter = new ThumbnailPainter({ pdf: pdfDocument, width: WIDTH, rotation });
    for (const canvas of list.current.querySelectorAll('canvas')) painter.watch(canvas);
    return () => painter.end();
  }, [stage, pages, rotation]);

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  // The same size as the page from the start: the list must not jump while it is drawn.
  const shapes = useMemo(
    () =>
      Array.from({ length: pages }, (_, index) => {
        const view = stage.viewer.getPageView(index);
        return { number: index + 1, height: Math.round((WIDTH * view.height) / view.width) };
      }),
    [stage, pages, rotation],
  );

  return (
    <ol class="small-pages" ref={list}>
      {shapes.map(({ number, height }) => (
        <li key={number}>
          <button
            type="button"
            class="small-page"
            aria-label={t('viewer.goToPage', { page: String(number) })}
            aria-current={number === current ? 'page' : undefined}
            onClick={() => stage.goToPage(number)}
          >
            <canvas data-page={number} width="0" height="0" style={{ width: `${WIDTH}px`, height: `${height}px` }} />
            <span class="small quiet">{number}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
