import { TouchManager } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect } from 'preact/hooks';
import type { Stage } from './pdf/stage.ts';

/** Pixels of a wheel that make one step of zoom. */
const STEP = 30;

/** Ctrl and the wheel, and pinching on a touch pad or screen: the point under the fingers stays where it is. */
export function useZoomGestures(stage: Stage, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const ending = new AbortController();
    const { signal } = ending;
    let rest = 0;

    window.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const origin: [number, number] = [event.clientX, event.clientY];
        // A touch pad's pinch comes as a wheel of small movements with Ctrl.
        const factor = Math.exp(-event.deltaY / 100);
        if (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(factor - 1) < 0.08) {
          pinch(factor, origin);
          return;
        }
        rest += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? -event.deltaY / STEP : -Math.sign(event.deltaY);
        const steps = Math.trunc(Math.max(Math.min(rest, 2), -2));
        if (steps === 0) return;
        rest = 0;
        stage.zoomBy({ steps, origin });
      },
      { passive: false, signal },
    );
    // Kept, because the scale is rounded to whole hundredths.
    let unused = 1;
    const pinch = (factor: number, origin: [number, number]) => {
      const wished = factor * unused;
      const { scale } = stage.state;
      const possible = Math.round(scale * wished * 100) / 100 / scale;
      unused = wished / possible;
      if (possible !== 1) stage.zoomBy({ factor: possible, origin });
    };
    new TouchManager({
      container: stage.container,
      onPinching: (origin: [number, number], before: number, now: number) => pinch(now / before, origin),
      onPinchEnd: () => {
        unused = 1;
      },
      signal,
    });
    return () => ending.abort();
  }, [stage, on]);
}
