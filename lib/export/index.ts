/** What leaves the house: one format a file. All pure: an interpretation (and a review) in, bytes or text out. */
export * from './report.ts';
export * from './report-schema.ts';
