import { z } from 'zod';
import { Detection, Interpretation, PageView, Review } from '../model/index.ts';

/** From the content scripts of a page to the background, by `runtime.sendMessage`. Tab and origin come from the sender. */
export const ToBackground = z.discriminatedUnion('type', [
  /** The detector took the page for a disclosure or a landing page: please inject the reader. */
  z.object({ type: z.literal('page-detected'), detection: Detection }),
  /** The reader's view has changed: badge and panel follow. */
  z.object({ type: z.literal('view-changed'), view: PageView }),
  /**
   * A document was checked: keep it, where it may be kept. → `Keeping`. Comes as a parcel over the port `KEEP_PORT`,
   * since a large document at one go would hold the page up.
   */
  z.object({ type: z.literal('keep'), interpretation: Interpretation, review: Review }),
  /** From a card: open the panel. Only honoured inside a user gesture. */
  z.object({ type: z.literal('open-panel') }),
]);
export type ToBackground = z.infer<typeof ToBackground>;
