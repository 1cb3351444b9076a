/** What leaves the house: one format a file. All pure: an interpretation (and a review) in, bytes or text out. */
export * from './copy-table.ts';
export * from './csv.ts';
export * from './exported-file.ts';
export * from './file-name.ts';
export * from './report.ts';
export * from './report-file.ts';
export * from './report-schema.ts';
export * from './workbook/index.ts';
