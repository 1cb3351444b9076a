// In `zod/mini`, as all that the reader parses: it starts in other people's pages.
import * as z from 'zod/mini';
import { SetAside } from '../model/index.ts';

/** What a reader's questions to the background are answered with; the others have no answer that is read. */
export const answersOfBackground = {
  'get-aside': z.array(SetAside),
  'set-aside': z.object({ kept: z.boolean() }),
} as const;
