import type { Interpretation, Work } from '../model/index.ts';
import { normaliseName } from '../standards/index.ts';

/** How two documents belong together. */
export type Kinship =
  /** One office, one kind of document, one year after the other. */
  | 'years'
  /** One office's budget and its final account of the same year. */
  | 'budget-and-final'
  /** A department and a unit that its document names as its own, same year and kind. */
  | 'department-and-unit';

/** Two documents that belong together: the earlier one, the budget, the department first. */
export interface Kin {
  kinship: Kinship;
  first: Interpretation;
  second: Interpretation;
}

/** All pairs that belong together, in the order of the documents. A document that does not say whose or of when it is belongs to none. */
export function* kinAmong(documents: readonly Interpretation[]): Work<Kin[]> {
  const kin: Kin[] = [];
  for (const [index, one] of documents.entries()) {
    for (const other of documents.slice(index + 1)) {
      const found = ordered(one, other) ?? ordered(other, one);
      if (found) kin.push(found);
    }
    yield;
  }
  return kin;
}

function ordered(first: Interpretation, second: Interpretation): Kin | null {
  const kinship = kinshipOf(first, second);
  return kinship && { kinship, first, second };
}

function kinshipOf(first: Interpretation, second: Interpretation): Kinship | null {
  const { head: one } = first;
  const { head: other } = second;
  if (one.year === null || other.year === null || one.kind === null || other.kind === null) return null;
  if (one.level !== 'government' && other.level !== 'government' && one.year === other.year && one.kind === other.kind)
    return owns(first, second) ? 'department-and-unit' : null;
  if (!isSameOffice(first, second)) return null;
  if (one.kind === other.kind) return one.year + 1 === other.year ? 'years' : null;
  return one.kind === 'budget' && one.year === other.year ? 'budget-and-final' : null;
}

function isSameOffice({ head: one }: Interpretation, { head: other }: Interpretation): boolean {
  return one.level === other.level && one.department !== '' && nameOf(one.department) === nameOf(other.department);
}

/** 某某局（部门） and 某某局 are one name; 某某局（本级） is the bureau without its units, another document. */
function nameOf(department: string): string {
  return normaliseName(department).replace(/\((?:部门|汇总)\)$/, '');
}

/** The department's document lists the unit among those that it adds up. */
function owns(department: Interpretation, unit: Interpretation): boolean {
  if (department.head.level !== 'department' || unit.head.level === 'government') return false;
  const name = nameOf(unit.head.department);
  const whole = nameOf(department.head.department);
  if (name.length < 4 || whole === '' || name === whole) return false;
  if (isOwnOffice(name, whole)) return true;
  const { blocks, tables } = department.disclosure;
  return (
    blocks.some((block) => block.kind === 'paragraph' && listed(block.text) === name) ||
    tables.some(({ cells }) => cells.some(({ text }) => listed(text) === name))
  );
}

/** 某某局（本级）, 某某局机关 */
function isOwnOffice(name: string, whole: string): boolean {
  return name.startsWith(whole) && /^\(?(?:本级|本部|机关)\)?$/.test(name.slice(whole.length));
}

/** An entry of a list without its number and stop: 3. 某某中心。 */
function listed(entry: string): string {
  return normaliseName(entry)
    .replace(/^\(?[\d一二三四五六七八九十]{1,3}[).、:]?/, '')
    .replace(/^\d+/, '')
    .replace(/[。;；.]$/, '');
}
