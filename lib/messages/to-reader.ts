// In `zod/mini`, as all that the reader parses: it starts in other people's pages.
import * as z from 'zod/mini';
import { LONGEST_NOTE, MarkMode, Place } from '../model/index.ts';

/**
 * From the panel or the background to the reader in a page, or to the viewer, by `tabs.sendMessage`. Each names its
 * answer, whose shape stands in `answersOfReader`. What is large goes in parcels: `parcelsOfReader`.
 */
export const ToReader = z.discriminatedUnion('type', [
  /** → `PageView` */
  z.object({ type: z.literal('get-view') }),
  /** Scrolls to a finding's first place and opens its card. → `ShowResult` */
  z.object({ type: z.literal('show-finding'), finding: z.string() }),
  /** Scrolls to a place and lights it up. → `ShowResult` */
  z.object({ type: z.literal('show-place'), place: Place }),
  /** Scrolls to a table. → `ShowResult` */
  z.object({ type: z.literal('show-table'), table: z.string() }),
  /** Next or previous finding. → `ShowResult` */
  z.object({ type: z.literal('step-finding'), direction: z.enum(['next', 'previous']) }),
  /** → void */
  z.object({ type: z.literal('set-mark-mode'), mode: MarkMode }),
  /** Set a finding aside, with a note or "". → void, when it is kept or cannot be */
  z.object({
    type: z.literal('set-aside'),
    finding: z.string(),
    note: z.string().check(z.maxLength(LONGEST_NOTE)),
  }),
  /** A finding that was set aside stands again. → void */
  z.object({ type: z.literal('take-back'), finding: z.string() }),
  /** Whether the document is kept on this machine has changed: what is set aside goes with it. → void */
  z.object({ type: z.literal('keep-aside') }),
  /** Check the page although it was not recognised. → void */
  z.object({ type: z.literal('check-anyway') }),
  /** Stop reading, and keep what is marked: long documents in the viewer. `check-anyway` goes on. → void */
  z.object({ type: z.literal('cancel-reading') }),
  /** The chips beside links and documents that are drawn now. → `LinkChipOnPage[]` */
  z.object({ type: z.literal('describe-link-chips') }),
  /** What is drawn on the page now, the open card included: our shadow root is closed. → `MarksOnPage | null` */
  z.object({ type: z.literal('describe-marks') }),
]);
export type ToReader = z.infer<typeof ToReader>;
