/** Additive structure where headers say nothing: which lines of a grid are the sums of which. */

export { grainOf, type PrintedSlot, type Slot, scaleFigures } from './figures.ts';
export * from './grid.ts';
export { type LedgerSum, ledgerSums, type SumKind } from './ledger-sums.ts';
export type { AdditiveGroup, AdditiveLine, Evidence } from './lines.ts';
export { type ProposeOptions, proposeSums, ratesAmong } from './propose.ts';
export { type StructuralSum, structuralSums } from './structure.ts';
export { type Support, supportOf } from './support.ts';
export { saysTotal } from './words.ts';
