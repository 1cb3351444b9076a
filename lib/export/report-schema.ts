import { z } from 'zod';
import { Bilingual, DisclosureLink, DocumentKind, DocumentLevel, Form, Severity, TableState } from '../model/index.ts';

/**
 * The report: what the command line prints, one JSON object a line, and what "export as JSON" saves. A contract with
 * programs that read it: a change that breaks one of them raises the number in `crossfoot`. Its own schema and not the
 * model's, so that the model may change without the contract changing with it.
 *
 * `docs/report.schema.json` is emitted from here by scripts/emit-report-schema.ts.
 */

const wholeNumber = z.number().int().nonnegative();
const pageNumber = z.number().int().positive();
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const probability = z.number().min(0).max(1);

export const ReportVersion = z.literal('report/1');

export const ReportSource = z.object({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  pages: pageNumber,
});

export const ReportDisclosure = z.object({
  recognised: z.boolean().describe('The decision; score says how sure it is.'),
  score: probability,
  title: z.string(),
  department: z.string(),
  year: z.number().int().nullable(),
  kind: DocumentKind.nullable(),
  level: DocumentLevel.nullable(),
  unit: z.enum(['元', '万元', '亿元']).nullable().describe("The document's usual unit."),
  links: z.array(DisclosureLink).describe('Attachments and pages that look like disclosures.'),
});

export const ReportCell = z.object({
  row: wholeNumber.describe("Counts from the table's first row, captions and headers included."),
  column: wholeNumber,
  rowSpan: z.number().int().positive(),
  colSpan: z.number().int().positive(),
  text: z.string(),
  page: pageNumber,
  box: box.optional().describe('PDF only: x0, y0, x1, y1 in points, origin top left.'),
});

export const ReportTable = z.object({
  id: z.string(),
  title: z.string(),
  caption: z.string(),
  unit: z.string().nullable(),
  form: Form,
  pages: z.array(pageNumber).describe('1-based; [1] for a web page.'),
  boxes: z.array(z.object({ page: pageNumber, box })).describe('Empty for a web page.'),
  headerRows: wholeNumber.describe('Leading rows that are not body: captions, headers, the row of column numbers.'),
  columns: z.array(z.array(z.string())).describe('Header path of every grid column, top to bottom.'),
  rows: z.array(z.array(z.string())).describe('Body rows, full grid, spans expanded, "" for empty.'),
  cells: z.array(ReportCell).describe('Every cell of the table as it stands in the source.'),
  state: TableState,
  reason: Bilingual.nullable().describe('Why the table, or a part of it, was not checked.'),
});

export const ReportCellPlace = z.object({
  table: z.string(),
  row: z
    .number()
    .int()
    .describe("Counts in the table's `rows`, that is from its first body row; -1 is the header row right above it."),
  column: wholeNumber,
  text: z.string(),
});

export const ReportTextPlace = z.object({
  block: z.string(),
  start: wholeNumber.describe("UTF-16 offsets into the block's text, end exclusive."),
  end: wholeNumber,
  text: z.string(),
});

export const ReportPlace = z.union([ReportCellPlace, ReportTextPlace]);

export const ReportFinding = z.object({
  id: z.string().describe('Stable across runs on the same document.'),
  rule: z.string(),
  severity: Severity,
  message: Bilingual,
  places: z.array(ReportPlace).describe('Every figure that takes part, the total first.'),
  quote: z.string().nullable().describe('The sentence, where a sentence takes part.'),
  arithmetic: z
    .object({ printed: z.string(), computed: z.string(), difference: z.string(), tolerance: z.string() })
    .nullable()
    .describe('Decimal strings; difference = printed − computed.'),
  culprit: ReportPlace.nullable().describe('The likely slip; null when it cannot be told.'),
  repair: z
    .object({ value: z.string(), slip: z.string(), support: wholeNumber })
    .nullable()
    .describe('A value that would reconcile the figures. Never "the correct value".'),
});

export const ReportRelations = z.object({
  holds: wholeNumber,
  rounding: wholeNumber,
  undecided: wholeNumber,
  violated: wholeNumber,
  insufficient: wholeNumber,
});

/** Kinds of lines exclude each other, or a mistake in the findings of one would pass for a line of another kind. */
const absent = z.never().optional();

const TablesOfDocument = z.object({
  crossfoot: ReportVersion,
  source: ReportSource,
  disclosure: ReportDisclosure,
  tables: z.array(ReportTable),
  error: absent,
});

/** A line of `extract`. */
export const ExtractReport = TablesOfDocument.extend({ relations: absent, findings: absent });

/** A line of `check`. */
export const CheckReport = TablesOfDocument.extend({
  relations: ReportRelations,
  findings: z.array(ReportFinding),
});

export const ErrorCode = z.enum(['unreadable', 'encrypted', 'no-text', 'too-large', 'unsupported']);

/** The line of a file that could not be read. What is not known of it is left out. */
export const ErrorReport = z.object({
  crossfoot: ReportVersion,
  source: ReportSource.partial().required({ name: true }),
  error: z.object({ code: ErrorCode, message: Bilingual }),
  disclosure: absent,
  tables: absent,
});

/** Any line of the `--json` output of `check` and `extract`. */
export const ReportLine = z.union([CheckReport, ExtractReport, ErrorReport]);

export type ReportTable = z.infer<typeof ReportTable>;
export type ReportPlace = z.infer<typeof ReportPlace>;
export type ReportFinding = z.infer<typeof ReportFinding>;
export type ExtractReport = z.infer<typeof ExtractReport>;
export type CheckReport = z.infer<typeof CheckReport>;
export type ErrorCode = z.infer<typeof ErrorCode>;
export type ErrorReport = z.infer<typeof ErrorReport>;
export type ReportLine = z.infer<typeof ReportLine>;

/** The JSON Schema of a report line. Open to further keys: adding one breaks no reader. */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ReportLine, { io: 'input' });
  return {
    ...schema,
    $id: 'crossfoot-report-1',
    title: 'Crossfoot report, one line',
    description: 'One object for each file: checked, extracted, or not read.',
  };
}
