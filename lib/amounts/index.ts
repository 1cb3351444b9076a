/** Printed numbers: reading them, their units, the intervals they stand for, printing them again. */
export * from './decimal.ts';
export * from './find.ts';
export * from './interval.ts';
export * from './normalise.ts';
export * from './parse.ts';
export * from './print.ts';
export * from './units.ts';
