/** The vocabulary that all rooms share. Imports nothing of ours. */

export * from './anchor.ts';
export * from './aside.ts';
export * from './claim.ts';
export * from './detection.ts';
export * from './disclosure.ts';
export * from './finding.ts';
export * from './grid.ts';
export * from './income-source.ts';
export * from './interpretation.ts';
export * from './mark-mode.ts';
export * from './place.ts';
export * from './relation.ts';
export * from './review.ts';
export * from './view.ts';
export * from './words.ts';
export * from './work.ts';
