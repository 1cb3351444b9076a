import type { Same } from '../zh/index.ts';
import type { workbook as source } from '../zh/workbook.ts';

export const workbook: Same<typeof source> = {
  findingsSheet: '勾稽 Crossfoot',
  document: 'Document',
  source: 'Source',
  localFile: 'local file {name}',
  exportedAt: 'Exported',
  result: 'Result',
  extractedOnly: 'Tables extracted only, nothing was checked.',
  reading: 'How to read',
  readingNote:
    '"Cannot all be true" says that figures contradict each other, not which of them is right; ◎ is the likely slip, ' +
    '"would reconcile" the value with which all hold. The page at the source is what counts.',
  number: 'No.',
  severity: 'Severity',
  message: 'Finding',
  table: 'Table',
  place: 'Place',
  figure: 'Figure',
  likely: 'Likely slip',
  candidate: 'Would reconcile',
  printed: 'Printed',
  computed: 'Computed',
  recomputed: 'By formula',
  difference: 'Difference',
  tolerance: 'Rounding allowed',
  rule: 'Rule',
  inText: 'text',
  allTables: 'Tables',
  state: 'State',
  stateChecked: 'checked, agrees',
  stateContradicts: 'figures that cannot all be true',
  stateRounding: 'differs by rounding only',
  stateNotChecked: 'not checked',
  backToFindings: 'back to the findings',
  note: 'Note',
};
