/**
 * All words that a person reads, in both languages. To add some: a line in `zh/<room>.ts`, the same key in
 * `en/<room>.ts`; types and tests demand the pair.
 */

export * from './decimal-point.ts';
export * from './language.ts';
export * from './numbers.ts';
export * from './say.ts';
export * from './summary.ts';
export * from './tape-rooms.ts';
export * from './tape-sum.ts';
