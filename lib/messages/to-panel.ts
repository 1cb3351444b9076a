import { z } from 'zod';
import { Keeping, PageView } from '../model/index.ts';

/** From the background to open panels, by `runtime.sendMessage`. */
export const ToPanel = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('tab-view'),
    tabId: z.number().int(),
    view: PageView,
    keeping: Keeping.nullable(),
  }),
]);
export type ToPanel = z.infer<typeof ToPanel>;
