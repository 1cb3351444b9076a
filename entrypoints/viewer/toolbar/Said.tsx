import { Tick } from '../../../components/Tick.tsx';
import type { TickKind } from '../../../lib/looks/index.ts';

/** One sentence of the toolbar: two lines of it are shown, all of it where the pointer rests. */
export function Said({ tick, children }: { tick: TickKind; children: string }) {
  return (
    <>
      <Tick kind={tick} silent />
      <p class="reading-words small" role="status" title={children}>
        {children}
      </p>
    </>
  );
}
