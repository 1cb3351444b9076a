/** Which figure is likely misprinted, and how: relations and figures as a graph, slips, what speaks for each. */
export { absorbed } from './absorb.ts';
export { clearlyFirst, ranked } from './cost.ts';
export { diagnose, diagnoseAll } from './diagnose.ts';
export { joinExchanged } from './exchanged.ts';
export type { Diagnosis, Explanation } from './explanation.ts';
export { RelationGraph } from './graph.ts';
export { singles } from './singles.ts';
export { slipOf } from './slip.ts';
export { holds, independent, relationsOfAll } from './support.ts';
export { swaps } from './swaps.ts';
