import { z } from 'zod';

/** From the panel to the background, by `runtime.sendMessage`. Each names its answer. */
export const FromPanel = z.discriminatedUnion('type', [
  /** What a tab shows, as an opening panel asks for it. → `ToPanel` (`tab-view`) */
  z.object({ type: z.literal('get-tab-view'), tabId: z.number().int() }),
  /** Put the reader into a tab that has none, and check it. → void */
  z.object({ type: z.literal('check-tab'), tabId: z.number().int() }),
]);
export type FromPanel = z.infer<typeof FromPanel>;
