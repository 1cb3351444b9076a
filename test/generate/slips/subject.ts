import type { Disclosure, Place } from '../../../lib/model/index.ts';
import type { Figure, Law } from '../document.ts';

/** A clean document as it was read, with its figures, where they stand, and what is true of them. */
export interface Subject {
  name: string;
  layout: string;
  year: number;
  disclosure: Disclosure;
  places: ReadonlyMap<Figure, Place>;
  laws: readonly Law[];
}
