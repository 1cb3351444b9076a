import type { Depth, RawLine } from './lines.ts';

type CodedLine = Pick<RawLine, 'kind' | 'code'>;

/** Classes, sections and items of the functional and the economic classification. */
const CLASSIFICATION = /^(?:2\d\d(?:\d\d){0,2}|[35]\d\d(?:\d\d)?)$/;
/** 302001, 302001002: units as budget systems number them. */
const UNIT = /^\d{6}(?:\d{3})?$/;

/**
 * Depth by codes: a line stands below the nearest line above it whose code its own code continues. The block of a
 * parent ends with the first code that does not continue it, so that a table that lists the same codes for several
 * units keeps them apart. Where units and classification stand in one column, a unit holds all codes up to the next one.
 */
export function depthsByCodes(lines: readonly CodedLine[]): Depth[] {
  const open: { index: number; code: string }[] = [];
  const units = unitsAmongCodes(lines);
  return lines.map((line, index) => {
    if (line.kind === 'grand-total' || line.kind === 'subtotal') open.length = 0;
    if (line.code === null) return { depth: 0, parent: null, from: 'none' };
    const code = line.code;
    const isUnit = units.has(index);
    for (let above = open.at(-1); above !== undefined; above = open.at(-1)) {
      const isBelowUnit = units.has(above.index) && !isUnit;
      if (isBelowUnit || (units.has(above.index) === isUnit && isPart(code, above.code))) break;
      open.pop();
    }
    const parent = open.at(-1)?.index ?? null;
    const depth = open.length;
    open.push({ index, code });
    return { depth, parent, from: 'code' };
  });
}

/**
 * The lines of units in a column that holds codes of a classification, too (302001 某局机关, 2010301 行政运行, …); none where
 * it holds but one of the two. A department's three digits may be those of a class: it is followed by its first unit.
 */
export function unitsAmongCodes(lines: readonly CodedLine[]): ReadonlySet<number> {
  const codes = new Set(lines.flatMap(({ code }) => code ?? []));
  const coded = lines.flatMap(({ code }, index) => (code === null ? [] : [{ code, index }]));
  // 201030101 below 2010301 is a local extension of the classification.
  const isUnit = (code: string) => UNIT.test(code) && !(code.length === 9 && codes.has(code.slice(0, 7)));
  const units = new Set<number>();
  for (const [at, { code, index }] of coded.entries()) {
    const next = coded[at + 1]?.code ?? '';
    if (isUnit(code) || (code.length === 3 && isUnit(next) && next.startsWith(code))) units.add(index);
  }
  const classified = coded.filter(({ code, index }) => !units.has(index) && CLASSIFICATION.test(code));
  // 201031 among 2010301 and 2010302 is a slip in a code, no unit.
  const isSlip = units.size < 2 && classified.some(({ code }) => isSameClass(code, [...units], lines));
  const repeats = new Set([...units].map((unit) => lines[unit]?.code)).size < units.size;
  return classified.length > 0 && units.has(coded[0]?.index ?? -1) && !isSlip && !repeats ? units : new Set();
}

const isSameClass = (code: string, units: readonly number[], lines: readonly CodedLine[]) =>
  units.some((unit) => lines[unit]?.code?.slice(0, 3) === code.slice(0, 3));

function isPart(code: string, of: string): boolean {
  return code.length > of.length && code.startsWith(of);
}
