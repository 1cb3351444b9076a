import type { Interpretation, Review } from '../model/index.ts';
import { addressOf, rowId } from './document-id.ts';
import type { DocumentRow, FactRow, FindingRow, TableRow, TextRow } from './rows.ts';

/** All rows of one document. */
export interface DocumentRows {
  document: DocumentRow;
  text: TextRow;
  grids: TableRow[];
  facts: FactRow[];
  findings: FindingRow[];
}

/** The rows in which a checked document is stored. */
export function rowsOf(
  id: string,
  { disclosure, head, tables, facts }: Interpretation,
  review: Review,
  { now, engine }: { now: number; engine: string },
): DocumentRows {
  const { source } = disclosure;
  const interpreted = new Map(tables.map((table) => [table.table, table]));
  const reviewed = new Map(review.tables.map((table) => [table.table, table]));
  const searchable = { department: head.department, documentYear: head.year };
  const parts = {
    text: {
      document: id,
      title: disclosure.title,
      blocks: disclosure.blocks,
      head,
      paragraphs: review.paragraphs,
    },
    grids: disclosure.tables.map((table, position) => ({
      id: rowId(id, table.id),
      document: id,
      position,
      form: interpreted.get(table.id)?.form ?? 'other',
      table,
      interpreted: interpreted.get(table.id) ?? null,
      reviewed: reviewed.get(table.id) ?? null,
    })),
    facts: facts.map(({ id: fact, ...aspects }, position) => ({
      ...aspects,
      ...searchable,
      id: rowId(id, fact),
      fact,
      document: id,
      position,
    })),
    findings: review.findings.map((finding, position) => ({
      id: rowId(id, finding.id),
      document: id,
      position,
      rule: finding.rule,
      severity: finding.severity,
      ...searchable,
      finding,
    })),
  };
  const document: DocumentRow = {
    id,
    url: addressOf(source),
    sha256: source.sha256,
    name: source.name,
    mediaType: source.mediaType,
    pages: source.pages,
    recognised: head.recognised,
    score: head.score,
    title: head.title,
    department: head.department,
    year: head.year,
    kind: head.kind,
    level: head.level,
    unit: head.unit,
    firstSeen: now,
    lastSeen: now,
    engine,
    counts: review.counts,
    tableCount: parts.grids.length,
    factCount: parts.facts.length,
    findingCount: parts.findings.length,
    bytes: new TextEncoder().encode(JSON.stringify(parts)).length,
  };
  return { document, ...parts };
}
