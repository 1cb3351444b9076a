import { z } from 'zod';

/** A sentence in both languages of the product. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

export type Language = keyof Bilingual;
