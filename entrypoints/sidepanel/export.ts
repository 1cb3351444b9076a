import { type ExportedFile, exportCsv, exportReport, exportWorkbook } from '../../lib/export/index.ts';
import type { Interpretation, Language, Review, Tape } from '../../lib/model/index.ts';
import type { ExportFormat } from './actions.ts';
import type { FindingAside } from './finding-groups.ts';

/** What goes into a file. */
export interface Exported {
  interpretation: Interpretation;
  /** For the workbook without what is set aside, which it lists by itself; the report says all that was found. */
  review: Review;
  aside: readonly FindingAside[];
  /** Of all checked relations; used by the workbook only. */
  tapes: readonly Tape[];
}

/** The document as a file of that format. */
export async function exportedFile(
  format: ExportFormat,
  { interpretation, review, aside, tapes }: Exported,
  language: Language,
): Promise<ExportedFile> {
  const when = new Date();
  switch (format) {
    case 'xlsx':
      return exportWorkbook(interpretation, review, { when, language, tapes, aside });
    case 'csv':
      return exportCsv(interpretation, when);
    case 'json':
      return exportReport(interpretation, review);
  }
}
