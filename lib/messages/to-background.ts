import { z } from 'zod';
import { Detection, Interpretation, PageView, Review, SetAside, Source } from '../model/index.ts';

/** Which document is spoken of: believed of the viewer alone, for a page its sender's address is. */
const Named = Source.pick({ url: true, name: true });

/**
 * From the content scripts of a page, or from the viewer of PDFs, to the background, by `runtime.sendMessage`. The tab
 * comes from the sender, and so does the address; only the viewer says itself which document it shows.
 */
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
  /** What the reader has set aside in a document before. → `SetAside[]` */
  z.object({ type: z.literal('get-aside'), source: Named }),
  /** The reader sets a finding aside: keep it, where it may be kept. → `{ kept }` */
  z.object({ type: z.literal('set-aside'), source: Named, aside: SetAside }),
  /** The finding stands again. → void */
  z.object({ type: z.literal('take-back'), source: Named, aside: SetAside }),
  /** From a chip beside a link: show that PDF in our viewer, in a tab beside this one. The page that led to it is the sender. → void */
  z.object({ type: z.literal('open-document'), file: z.string(), quietly: z.boolean() }),
  /** From the viewer alone: show its document in the browser's own viewer, in this tab. → void */
  z.object({ type: z.literal('leave-to-browser'), file: z.string(), referrer: z.string().nullable() }),
  /** From a card: open the panel. Only honoured inside a user gesture. */
  z.object({ type: z.literal('open-panel') }),
]);
export type ToBackground = z.infer<typeof ToBackground>;
