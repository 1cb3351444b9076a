/** One documented map per direction; every message is parsed on receipt. */
export * from './answers-of-background.ts';
export * from './answers-of-reader.ts';
export * from './from-panel.ts';
export * from './marks-on-page.ts';
export * from './parcel.ts';
export * from './receive.ts';
export * from './serve-parcels.ts';
export * from './to-background.ts';
export * from './to-panel.ts';
export * from './to-reader.ts';
export * from './viewer-address.ts';
