import { z } from 'zod';
import { DisclosureLink } from './disclosure.ts';
import { DocumentKind, DocumentLevel } from './interpretation.ts';
import { Bilingual } from './words.ts';

/** One ground for or against taking a page for a disclosure. */
export const Reason = z.object({ says: Bilingual, weight: z.number() });
export type Reason = z.infer<typeof Reason>;

/** What `detect` decides about a page, with its grounds. */
export const Detection = z.object({
  /**
   * - `disclosure`: the page itself holds the figures
   * - `landing`: the page hands out disclosures as attachments or as links to pages
   * - `none`: neither
   */
  verdict: z.enum(['disclosure', 'landing', 'none']),
  /** 0…1. */
  score: z.number().min(0).max(1),
  reasons: z.array(Reason),
  kind: DocumentKind.nullable(),
  level: DocumentLevel.nullable(),
  year: z.number().int().nullable(),
  links: z.array(DisclosureLink),
});
export type Detection = z.infer<typeof Detection>;
