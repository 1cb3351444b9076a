import {
  type Anchor,
  type Bilingual,
  type Cell,
  expandText,
  type Finding,
  type Interpretation,
  isCellPlace,
  type Place,
  type Review,
  type Source,
  type Table,
} from '../model/index.ts';
import { headerPathsOf } from '../read/table/header-paths.ts';
import type {
  CheckReport,
  ErrorCode,
  ErrorReport,
  ExtractReport,
  ReportFinding,
  ReportPlace,
  ReportTable,
} from './report-schema.ts';

const version = 'report/1';

/** Stands where a table was extracted without being asked whether its figures agree. */
const onlyExtracted: Bilingual = { zh: '只提取表格，没有核对', en: 'Extracted only, not checked' };

/** The report of a checked document: a line of `check --json`. Decimal strings throughout, no number holds money. */
export function reportOf(interpretation: Interpretation, review: Review): CheckReport {
  const reviewed = new Map(review.tables.map((table) => [table.table, table]));
  const extract = extractOf(interpretation);
  const headerRows = headerRowsOf(interpretation);
  const { holds, rounding, undecided, violated, insufficient } = review.counts;
  return {
    ...extract,
    tables: extract.tables.map((table) => {
      const seen = reviewed.get(table.id);
      return seen ? { ...table, state: seen.state, reason: seen.reason } : table;
    }),
    relations: { holds, rounding, undecided, violated, insufficient },
    findings: review.findings.map((finding) => reportFinding(finding, headerRows)),
  };
}

/** The report of a document that was read and interpreted, not checked: a line of `extract --json`. */
export function extractOf(interpretation: Interpretation): ExtractReport {
  const { disclosure } = interpretation;
  return {
    crossfoot: version,
    ...headOf(interpretation),
    tables: disclosure.tables.map((table) => reportTable(table, interpretation)),
  };
}

/** Which document it is, as every report tells it. */
export function headOf({ disclosure, head }: Interpretation): Pick<ExtractReport, 'source' | 'disclosure'> {
  const { name, mediaType, sha256, pages } = disclosure.source;
  return {
    source: { name, mediaType, sha256, pages },
    disclosure: {
      recognised: head.recognised,
      score: head.score,
      title: head.title,
      department: head.department,
      year: head.year,
      kind: head.kind,
      level: head.level,
      // The contract knows no 千元; each table still says its own unit.
      unit: head.unit === '千元' ? null : head.unit,
      links: head.links.map(({ href, text, kind, score }) => ({ href, text, kind, score })),
    },
  };
}

/**
 * The line of a file that could not be read.
 *
 * @param source what is known of the file; its name at least
 */
export function errorReport(
  source: Pick<Source, 'name'> & Partial<Source>,
  code: ErrorCode,
  message: Bilingual,
): ErrorReport {
  const { name, mediaType, sha256, pages } = source;
  return {
    crossfoot: version,
    source: {
      name,
      ...(mediaType !== undefined && { mediaType }),
      ...(sha256 !== undefined && { sha256 }),
      ...(pages !== undefined && { pages }),
    },
    error: { code, message },
  };
}

function reportTable(table: Table, interpretation: Interpretation): ReportTable {
  const interpreted = interpretation.tables.find((candidate) => candidate.table === table.id);
  return {
    id: table.id,
    title: table.title,
    caption: table.caption,
    unit: interpreted?.unit ?? table.unit,
    form: interpreted?.form ?? 'other',
    pages: table.pages,
    boxes: table.anchors.flatMap((anchor) =>
      anchor.surface === 'pdf' ? [{ page: anchor.page, box: anchor.box }] : [],
    ),
    headerRows: table.headerRows,
    columns: interpreted?.columnPaths.length === table.columnCount ? interpreted.columnPaths : headerPathsOf(table),
    rows: expandText(table).slice(table.headerRows),
    cells: table.cells.map(reportCell),
    state: 'not-checked',
    reason: onlyExtracted,
  };
}

function reportCell({ row, column, rowSpan, colSpan, text, anchor }: Cell): ReportTable['cells'][number] {
  return { row, column, rowSpan, colSpan, text, ...pageAndBox(anchor) };
}

function pageAndBox(anchor: Anchor): Pick<ReportTable['cells'][number], 'page' | 'box'> {
  return anchor.surface === 'pdf' ? { page: anchor.page, box: anchor.box } : { page: 1 };
}

function reportFinding(finding: Finding, headerRows: ReadonlyMap<string, number>): ReportFinding {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    places: finding.places.map((place) => reportPlace(place, headerRows)),
    quote: finding.quote,
    arithmetic: finding.arithmetic,
    culprit: finding.culprit && reportPlace(finding.culprit, headerRows),
    repair: finding.repair,
  };
}

/** How many leading rows of each table are no body. */
export function headerRowsOf({ disclosure }: Interpretation): Map<string, number> {
  return new Map(disclosure.tables.map((table) => [table.id, table.headerRows]));
}

/** The model counts a cell's row from the top of the table, the report from the first body row: header rows are -1, -2 … */
export function reportPlace(place: Place, headerRows: ReadonlyMap<string, number>): ReportPlace {
  if (!isCellPlace(place)) return { block: place.block, start: place.start, end: place.end, text: place.text };
  const row = place.row - (headerRows.get(place.table) ?? 0);
  return { table: place.table, row, column: place.column, text: place.text };
}
