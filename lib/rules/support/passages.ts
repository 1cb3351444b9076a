import {
  type Bilingual,
  type CellPlace,
  type Place,
  placeKey,
  type Remark,
  type Severity,
  type Table,
  type TextPlace,
} from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';

/** Words that stand together: a heading, a paragraph, or a cell. */
export interface Passage {
  kind: 'heading' | 'paragraph' | 'cell';
  text: string;
  /** Of the running text its block, of a cell its table. */
  home: string;
  /** A stretch of it; of a cell always the whole cell. Offsets are UTF-16, end exclusive. */
  at(start: number, end: number): Place;
}

/** Below this a table's structure is more of a guess than a reading: its cells are not found fault with. */
const SURE = 0.8;

/** Whether a table's text and structure were read well enough to find fault with its wording. */
export function isSurelyRead({ confidence, defects }: Table): boolean {
  return confidence >= SURE && defects.length === 0;
}

/** Headings and paragraphs, in reading order. */
export function runningText({ interpretation }: RuleContext): Passage[] {
  return interpretation.disclosure.blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : [{ kind: block.kind, text: block.text, home: block.id, at: (start, end) => stretch(block, start, end) }],
  );
}

/** Cells of tables that were surely read, of at least so many characters. */
export function cellTexts({ interpretation }: RuleContext, atLeast = 1): Passage[] {
  return interpretation.disclosure.tables.filter(isSurelyRead).flatMap(({ id, cells }) =>
    cells
      .filter(({ text }) => text.length >= atLeast)
      .map(({ row, column, text }) => {
        const place: CellPlace = { table: id, row, column, text };
        return { kind: 'cell', text, home: id, at: () => place } as const;
      }),
  );
}

/** A stretch of a block. */
export function stretch({ id, text }: { id: string; text: string }, start: number, end: number): TextPlace {
  return { block: id, start, end, text: text.slice(start, end) };
}

/** At most so many places of the same remark are pointed at. */
const MOST_PLACES = 20;

/** A remark; its id tells the rule and the first place (or, where there is none, `key`), so it is the same on every run. */
export function remark(
  meta: RuleMeta,
  {
    places,
    message,
    severity = meta.severity,
    key,
  }: { places: readonly Place[]; message: Bilingual; severity?: Severity; key?: string },
): Remark {
  const [first] = places;
  return {
    id: `${meta.id}|${key ?? (first ? placeKey(first) : '')}`,
    rule: meta.id,
    severity,
    places: places.slice(0, MOST_PLACES),
    message,
  };
}

/** Whether the document was read from a page of a PDF, where line ends and page ends may have been joined wrongly. */
export function isPrinted({ interpretation }: RuleContext): boolean {
  return interpretation.disclosure.source.mediaType === 'application/pdf';
}

/** A short piece of text around a stretch, as a reader would quote it. */
export function quoted(text: string, start: number, end: number, around = 8): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '…' : ''}`;
}
