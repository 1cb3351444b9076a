import { metadataKind } from '../../../table/metadata.ts';
import type { Glyph } from '../../drawn-page.ts';
import { boxOf } from '../../text/line.ts';
import { inkLines } from '../ink-lines.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { withWordsSetApart } from './set-apart.ts';

/** One printed line, cut at its wide gaps. */
export interface TextRow {
  y0: number;
  y1: number;
  baseline: number;
  size: number;
  segments: Segment[];
  /** 单位：万元, 编制部门：…, Table 3: …, Source: …: said of a table, and no row of it. */
  metadata: boolean;
  /** Table 3: …, Source: … */
  caption: boolean;
}

/** Without rules only white parts cells, and where their texts fill them that is little: in em. */
const BETWEEN_CELLS = 0.25;

/** All lines of a page, top to bottom. */
export function textRows(glyphs: readonly Glyph[]): TextRow[] {
  return inkLines(glyphs).map((line) => {
    const segments = withWordsSetApart(segmentsOf(line, BETWEEN_CELLS));
    const [, y0, , y1] = boxOf(line.glyphs);
    const caption = segments.length === 1 && ABOUT_TABLE.test(segments[0]?.text ?? '');
    const metadata = caption || isMetadata(segments);
    return { y0, y1, baseline: line.baseline, size: line.size, segments, metadata, caption };
  });
}

const COLUMN_UNIT = /^[^:：（(]{1,8}[（(](?:金额|计量)?单位[:：]?[^）)]{1,6}[）)]$/;
const TORN_UNIT = /^[:：]?(?:人民币)?[千万亿百]*元$/;

/** A table's number and title, its sources and notes. */
const ABOUT_TABLE =
  /^(?:(?:Table|Tableau|Tabelle|Tabella|Tabela|Tabla)\s+[A-Z]?\d[\d.]*\s?[:.–—-]?\s+\S|(?:Sources?|Notes?|Quellen?|Fontes?|Fuentes?)\s?[:：]\s*\S)/;

/** 单位 alone heads a column of names, unless what it names stands torn from it. */
function isMetadata(segments: readonly Segment[]): boolean {
  if (segments.length > 3) return false;
  const texts = segments.map(({ text }) => text.replace(/\s/g, ''));
  // A column's header may tell its own unit: 项目 | 数量 | 价值（单位：万元）.
  if (texts.length === 3 && texts.filter((text) => COLUMN_UNIT.test(text) || metadataKind(text) === null).length === 3)
    return false;
  const bare = texts.length > 1 && !texts.some((text) => TORN_UNIT.test(text));
  return texts.some((text) => metadataKind(text) !== null && !(bare && text === '单位'));
}
