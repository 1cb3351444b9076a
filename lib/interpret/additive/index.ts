/** Additive structure where headers say nothing: which lines of a grid are the sums of which. */
export * from './grid.ts';
export type { AdditiveGroup, AdditiveLine, Evidence } from './lines.ts';
export { type ProposeOptions, proposeSums } from './propose.ts';
export { type StructuralSum, structuralSums } from './structure.ts';
