/** Standard forms, classification codes, header words: data with sources, and look-ups into them. */
export * from './class-names.ts';
export * from './codes.ts';
export * from './disjoint-names.ts';
export * from './economic-pairs.ts';
export * from './forms.ts';
export * from './government-lines.ts';
export * from './headers.ts';
export * from './names.ts';
export * from './renames.ts';
export * from './required.ts';
