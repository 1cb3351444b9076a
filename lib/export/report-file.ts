import type { Interpretation, Review } from '../model/index.ts';
import { type ExportedFile, titleOf } from './exported-file.ts';
import { safeFileName } from './file-name.ts';
import { extractOf, reportOf } from './report.ts';

/** The report as a JSON file, indented for people; without a review the extract. */
export function exportReport(interpretation: Interpretation, review: Review | null): ExportedFile {
  const report = review ? reportOf(interpretation, review) : extractOf(interpretation);
  return {
    name: safeFileName(titleOf(interpretation), 'json'),
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`),
  };
}
