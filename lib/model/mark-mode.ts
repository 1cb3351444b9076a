// In `zod/mini`, as all that the reader parses: it starts in other people's pages.
import * as z from 'zod/mini';

/** Which marks the page shows. */
export const MarkMode = z.enum(['all', 'contradictions', 'none']);
export type MarkMode = z.infer<typeof MarkMode>;
