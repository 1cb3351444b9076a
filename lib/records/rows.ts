import type { z } from 'zod';
import type {
  Block,
  Counts,
  DocumentKind,
  DocumentLevel,
  Fact,
  Finding,
  Head,
  InterpretedTable,
  MoneyUnit,
  Table,
  TableReview,
} from '../model/index.ts';

/**
 * What is stored, a type a table. Ids are made of content and never count up, so that they stay the same in a backup,
 * on another machine and when two collections are merged. Page text stands in values only, never as a key of an object.
 */

/** One version of a document: an address with the figures that stood there. Light, so that a list of all is cheap. */
export interface DocumentRow {
  /** `documentId(disclosure)`. */
  id: string;
  /** Address without fragment; `file:` and the name for a local file. */
  url: string;
  /** Of the content last seen with these figures. */
  sha256: string;
  name: string;
  mediaType: string;
  pages: number;
  recognised: boolean;
  /** 0…1. */
  score: number;
  title: string;
  department: string;
  year: number | null;
  kind: z.infer<typeof DocumentKind> | null;
  level: z.infer<typeof DocumentLevel> | null;
  unit: MoneyUnit | null;
  /** Milliseconds since 1970. */
  firstSeen: number;
  lastSeen: number;
  /** Version of the program that checked it. Another version checks, and keeps, the same content anew. */
  engine: string;
  counts: Counts;
  tableCount: number;
  factCount: number;
  findingCount: number;
  /** Estimate of what all its rows take, without indexes. */
  bytes: number;
}

/** The rest of a document that is needed to show or export it again, apart from its tables. */
export interface TextRow {
  document: string;
  title: string;
  blocks: Block[];
  head: Head;
  paragraphs: number;
}

export interface TableRow {
  /** `rowId(document, table.id)`. */
  id: string;
  document: string;
  /** Place in the document's order, from 0. */
  position: number;
  form: InterpretedTable['form'];
  /** The grid with all cells. */
  table: Table;
  interpreted: InterpretedTable | null;
  reviewed: TableReview | null;
}

/** A fact with all its aspects, and what a search over documents goes by. */
export interface FactRow extends Omit<Fact, 'id'> {
  /** `rowId(document, fact)`. */
  id: string;
  /** The fact's id in its document. */
  fact: string;
  document: string;
  position: number;
  department: string;
  documentYear: number | null;
}

/** That the reader has set a finding aside: of an address, not of one version of what stands there. */
export interface AsideRow {
  /** Address without fragment; `file:` and the name for a local file. */
  url: string;
  /** The finding's id when it was set aside. */
  finding: string;
  /** `figuresOf(finding)`. */
  figures: string;
  note: string;
  /** Milliseconds since 1970. */
  when: number;
}

export interface FindingRow {
  /** `rowId(document, finding.id)`. */
  id: string;
  document: string;
  position: number;
  rule: string;
  severity: Finding['severity'];
  department: string;
  documentYear: number | null;
  finding: Finding;
}
