/** Colours, sizes and tick marks, as data that the page and our own pages share. Imports nothing. */
export * from './sheet.ts';
export * from './ticks.ts';
export * from './tokens.ts';
