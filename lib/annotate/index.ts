/** Marks, chips and the card on whatever surface a document stands on. */
export { type AnnotateOptions, Annotator } from './annotator.ts';
export { type DrawnLinkChip, LinkChips } from './links/link-chips.ts';
export { PageSurface } from './page/page-surface.ts';
export type { Figure, Ground, Setting, Surface, SurfaceChange } from './surface.ts';
