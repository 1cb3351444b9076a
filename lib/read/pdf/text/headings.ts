import type { PlacedLine, Usual } from './placed-line.ts';
import { endsSentence, enumeratedLevel, isContentsEntry, standsAlone } from './wording.ts';

/** Longest heading, without spaces. */
const LONGEST = 60;
/** Larger than the text by this is a heading's size. */
const LARGER = 1.1;
const MUCH_LARGER = 1.3;

/**
 * The level of a heading, 2 to 6, or null for running text. A heading is short, does not end as a sentence, and is
 * larger, bolder or numbered.
 */
export function headingLevel(placed: readonly PlacedLine[], text: string, usual: Usual): number | null {
  const bare = text.replace(/\s+/g, '');
  if (placed[0]?.isEntry) return null;
  const first = placed[0]?.line;
  if (first?.set !== 'across' || bare.length < 2 || bare.length > LONGEST || !/\p{L}/u.test(bare)) return null;
  if (endsInStop(bare) || standsAlone(text) || isContentsEntry(text)) return null;
  const level = enumeratedLevel(bare);
  // 部门名称：某某局, set as large as a title on many covers.
  if (level === null && /^[^：:]{2,16}[：:]/.test(bare)) return null;
  const scale = Math.min(...placed.map(({ line }) => line.size)) / usual.size;
  if (scale >= LARGER) return level ?? (scale >= MUCH_LARGER ? 2 : 3);
  const bold = placed.every(({ line }) => line.bold);
  if (bold && !usual.bold && placed.length <= 2 && bare.length <= 40) return level ?? 5;
  return level !== null && isPlainName(bare, placed.length) ? level : null;
}

/** A numbered name, and no sentence with a number before it. */
function isPlainName(text: string, lines: number): boolean {
  if (/\d[\d,.]*[万亿]?元/.test(text) || lines > 2) return false;
  return lines === 1 ? text.length <= 30 : text.length <= 48 && !/[，。；：,;:]/.test(text);
}

const endsInStop = (text: string) => (endsSentence(text) && !/[：:]$/.test(text)) || /[，、,：:]$/.test(text);
