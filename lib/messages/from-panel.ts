import { z } from 'zod';
import { Keeping } from '../model/index.ts';

/** From the panel to the background, by `runtime.sendMessage`. Each names its answer. */
export const FromPanel = z.discriminatedUnion('type', [
  /** What a tab shows, as an opening panel asks for it. → `ToPanel` (`tab-view`) */
  z.object({ type: z.literal('get-tab-view'), tabId: z.number().int() }),
  /** Put the reader into a tab that has none, and check it. → void */
  z.object({ type: z.literal('check-tab'), tabId: z.number().int() }),
  /** The reader had a tab's document kept or deleted in the panel: other panels follow. → void */
  z.object({ type: z.literal('keeping-changed'), tabId: z.number().int(), keeping: Keeping }),
]);
export type FromPanel = z.infer<typeof FromPanel>;
