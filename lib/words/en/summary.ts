import type { Same } from '../zh/index.ts';
import type { summary as source } from '../zh/summary.ts';

export const summary: Same<typeof source> = {
  scope:
    'Checked {tables} {tables:table|tables} and {paragraphs} {paragraphs:paragraph|paragraphs}, {relations} {relations:relation|relations}: {outcome}.',
  scopeTables: 'Checked {tables} {tables:table|tables}, {relations} {relations:relation|relations}: {outcome}.',
  scopeText:
    'Checked {paragraphs} {paragraphs:paragraph|paragraphs}, {relations} {relations:relation|relations}: {outcome}.',
  asConflicts: '{violated} ({count} {count:conflict|conflicts})',
  allHold: 'all agree',
  nothing: 'No relation could be checked.',
  notCheckedTables: '{tables} {tables:table was|tables were} not checked: {reason}.',
  notCheckedTablesMany: '{tables} {tables:table was|tables were} not checked; the reason stands with each.',
};
