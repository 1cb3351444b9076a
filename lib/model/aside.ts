// In `zod/mini`, as all that the reader parses: it starts in other people's pages.
import * as z from 'zod/mini';

/** Characters of a note. */
export const LONGEST_NOTE = 2000;

/** A finding that the reader has set aside: known to them, and not to be counted or marked until its figures change. */
export const SetAside = z.object({
  /** Its id in the review at hand. */
  finding: z.string(),
  /** Digest of the figures that it was set aside with: the same finding with another figure stands again. */
  figures: z.string(),
  /** In the reader's own words; "" for none. */
  note: z.string().check(z.maxLength(LONGEST_NOTE)),
  /** Milliseconds since 1970. */
  when: z.number(),
  /** On this machine, so that it outlives the page. */
  kept: z.boolean(),
});
export type SetAside = z.infer<typeof SetAside>;
