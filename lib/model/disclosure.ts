import { z } from 'zod';
import { Anchor } from './anchor.ts';

/** What `read` hands over: a document's headings, paragraphs and table grids in reading order, and nothing of what they mean. */

export const Source = z.object({
  /** File name, or the last part of the address. */
  name: z.string(),
  /** Full address of a web page or file; null for a local file. */
  url: z.string().nullable(),
  mediaType: z.string(),
  /** Hex digest of the bytes read (of a live page: of the text that was read). */
  sha256: z.string(),
  pages: z.number().int().positive(),
});
export type Source = z.infer<typeof Source>;

export const Cell = z.object({
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
  rowSpan: z.number().int().positive(),
  colSpan: z.number().int().positive(),
  /** As it stands in the source; line breaks kept as "\n", other white space folded. */
  text: z.string(),
  /** The source itself says that this is a header cell (`th`, a tagged PDF's TH). */
  header: z.boolean(),
  bold: z.boolean(),
  /** Depth of indentation in em, by leading spaces or padding. */
  indent: z.number(),
  anchor: Anchor,
});
export type Cell = z.infer<typeof Cell>;

/** Why a table's structure is not to be trusted. */
export const Defect = z.enum([
  'too-large', // over the cap on cells; only the first rows were read
  'overlapping-cells',
  'ambiguous-columns',
  'cut-by-page', // it may go on in the table on the next page, and could not be joined with it
  'low-quality-text', // recognised characters (OCR) or garbled
]);
export type Defect = z.infer<typeof Defect>;

export const Table = z.object({
  id: z.string(),
  /** The name by which a reader would call it: its title row, caption or nearest heading. */
  title: z.string(),
  /** All lines that belong to the table but are no body: title, unit, department, as printed, joined by "\n". */
  caption: z.string(),
  /** As printed after 单位：, in a caption line, a caption row or a header; null where nothing is said. */
  unit: z.string().nullable(),
  department: z.string().nullable(),
  note: z.string().nullable(),
  /** Size of the grid. */
  rowCount: z.number().int().nonnegative(),
  columnCount: z.number().int().nonnegative(),
  /** Leading rows that are no body: captions, headers, the row that numbers the columns. */
  headerRows: z.number().int().nonnegative(),
  /** How many of these are captions (title, unit, department) and stand above the header proper. */
  captionRows: z.number().int().nonnegative(),
  /** Grid row that numbers the columns (栏次 1 2 3 …), or null. */
  numberingRow: z.number().int().nonnegative().nullable(),
  /** Every cell as it stands in the source, once, in reading order. */
  cells: z.array(Cell),
  /** 1-based; [1] for a web page. */
  pages: z.array(z.number().int().positive()),
  anchors: z.array(Anchor),
  /** 0…1: how sure the structure is. */
  confidence: z.number().min(0).max(1),
  defects: z.array(Defect),
});
export type Table = z.infer<typeof Table>;

export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    id: z.string(),
    /** 1 = document title. */
    level: z.number().int().min(1).max(6),
    text: z.string(),
    anchor: Anchor,
  }),
  z.object({ kind: z.literal('paragraph'), id: z.string(), text: z.string(), anchor: Anchor }),
  z.object({ kind: z.literal('table'), id: z.string() }),
]);
export type Block = z.infer<typeof Block>;

export const LinkKind = z.enum(['pdf', 'word', 'excel', 'archive', 'page']);
export type LinkKind = z.infer<typeof LinkKind>;

/** A link that leads, or may lead, to a disclosure. */
export const DisclosureLink = z.object({
  href: z.string(),
  text: z.string(),
  kind: LinkKind,
  /** 0…1. */
  score: z.number().min(0).max(1),
});
export type DisclosureLink = z.infer<typeof DisclosureLink>;

export const Disclosure = z.object({
  source: Source,
  title: z.string(),
  /** Reading order; a table stands here by its id. */
  blocks: z.array(Block),
  tables: z.array(Table),
});
export type Disclosure = z.infer<typeof Disclosure>;
