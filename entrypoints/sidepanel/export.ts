import { type ExportedFile, exportCsv, exportReport, exportWorkbook } from '../../lib/export/index.ts';
import type { Interpretation, Language, Review } from '../../lib/model/index.ts';
import type { ExportFormat } from './actions.ts';

/** The document as a file of that format. */
export async function exportedFile(
  format: ExportFormat,
  interpretation: Interpretation,
  review: Review,
  language: Language,
): Promise<ExportedFile> {
  const when = new Date();
  const tapes = review.findings.flatMap((finding) => finding.tapes);
  switch (format) {
    case 'xlsx':
      return exportWorkbook(interpretation, review, { when, language, tapes });
    case 'csv':
      return exportCsv(interpretation, when);
    case 'json':
      return exportReport(interpretation, review);
  }
}
