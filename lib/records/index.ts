/** What is kept on the reader's own machine. Extension pages and background only. */
export { figuresOf } from './aside/figures.ts';
export { asideAmong } from './aside/matching.ts';
export { standing } from './aside/standing.ts';
export * from './aside/store.ts';
export * from './database.ts';
export * from './document-id.ts';
export { type KeepOptions, keepDocument } from './keep.ts';
export * from './load.ts';
export * from './may-keep.ts';
export * from './queries.ts';
export type * from './rows.ts';
