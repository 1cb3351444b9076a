import { Decimal } from '../../amounts/index.ts';
import {
  type Completeness,
  type CompletenessState,
  type Interpretation,
  isCellPlace,
  type Place,
  type TextPlace,
} from '../../model/index.ts';
import {
  formOfTitle,
  normaliseName,
  REQUIRED_EXPLANATIONS,
  REQUIRED_SINCE,
  REQUIRED_TABLES,
  type RequiredExplanation,
  type RequiredTable,
} from '../../standards/index.ts';
import { contentsOf } from './contents.ts';

/**
 * Which of the required tables and explanations are here. A page that lacks one may have it in an attachment, in another
 * file, on another page: it is missing only where the document lists it in its own contents, or is plainly complete but
 * for it, and only since it was asked for.
 *
 * @returns null of what is no department's or unit's disclosure
 */
export function completenessOf(interpretation: Interpretation): Completeness[] | null {
  const before = known.get(interpretation);
  if (before !== undefined) return before;
  const found = lookedUp(interpretation);
  known.set(interpretation, found);
  return found;
}

/** Four rules and the review ask for it. */
const known = new WeakMap<Interpretation, Completeness[] | null>();

function lookedUp(interpretation: Interpretation): Completeness[] | null {
  const { head } = interpretation;
  if (!head.recognised || head.kind === null || head.level === 'government') return null;
  const found = [
    ...REQUIRED_TABLES.map((table) => ofTable(interpretation, table)),
    ...REQUIRED_EXPLANATIONS.map((explanation) => ofExplanation(interpretation, explanation)),
  ];
  return withMissing(interpretation, found);
}

function ofTable(interpretation: Interpretation, { id, zh, en, money, within }: RequiredTable): Completeness {
  const name = { zh, en };
  const holding = new Set(
    interpretation.disclosure.tables.filter(({ title }) => within?.test(normaliseName(title))).map((table) => table.id),
  );
  const tables = interpretation.tables.filter(
    ({ table, form, formScore }) => (form === id && formScore >= 0.5) || holding.has(table),
  );
  const places = tables.flatMap(({ table }) => firstCell(interpretation, table));
  const told = money && saysNothing(interpretation, money);
  const make = (state: CompletenessState, at: Place[]): Completeness => ({
    id,
    name,
    kind: 'table',
    state,
    places: at,
  });
  if (tables.length > 0) {
    const filled = tables.some(({ table }) => hasAmounts(interpretation, table));
    const noted = tables.some(({ table }) => noteOf(interpretation, table) !== null);
    return make(!filled && (noted || told) ? 'empty-with-note' : 'here', places);
  }
  if (told) return make('empty-with-note', [told]);
  return make(isLinked(interpretation, id) ? 'linked' : 'not-on-this-page', []);
}

function ofExplanation(interpretation: Interpretation, { id, zh, en, words }: RequiredExplanation): Completeness {
  const { disclosure } = interpretation;
  const from = contentsOf(disclosure)?.bodyFrom ?? 0;
  const block = disclosure.blocks
    .slice(from)
    .find((one) => one.kind !== 'table' && words.test(one.text.normalize('NFKC').replace(/\s/g, '')));
  const places: Place[] =
    block && block.kind !== 'table' ? [{ block: block.id, start: 0, end: block.text.length, text: block.text }] : [];
  return {
    id: `explanation-${id}`,
    name: { zh, en },
    kind: 'explanation',
    state: places.length > 0 ? 'here' : 'not-on-this-page',
    places,
  };
}

/** Of the rest nearly all must be here before one is said to be missing. */
const TABLES_OF_A_WHOLE = 7;
const EXPLANATIONS_OF_A_WHOLE = 8;
/** More than half of the nine. */
const MOST_TABLES = 5;

function withMissing(interpretation: Interpretation, found: readonly Completeness[]): Completeness[] {
  const isHere = ({ state }: Completeness) => state === 'here' || state === 'empty-with-note';
  const here = (kind: Completeness['kind']) => found.filter((one) => one.kind === kind && isHere(one)).length;
  const { links, year } = interpretation.head;
  const alone = links.length === 0 && (year === null || year >= REQUIRED_SINCE);
  const listed = new Set(
    contentsOf(interpretation.disclosure)?.entries.map(({ text }) => formOfTitle(text)?.form as string | undefined),
  );
  return found.map((one) => {
    if (one.state !== 'not-on-this-page' || !alone) return one;
    const isWhole =
      one.kind === 'table'
        ? here('table') >= TABLES_OF_A_WHOLE && !mayLack(one.id)
        : here('explanation') >= EXPLANATIONS_OF_A_WHOLE && here('table') >= TABLES_OF_A_WHOLE && !mayLack(one.id);
    // A file of words alone lists the tables of another file among its contents.
    return isWhole || (one.kind === 'table' && listed.has(one.id) && here('table') >= MOST_TABLES)
      ? { ...one, state: 'missing' }
      : one;
  });
}

/**
 * What a disclosure may lawfully lack: the table of state capital came later; institutions have no operating cost; what
 * changed and what the office owns many tell in other words.
 */
function mayLack(id: string): boolean {
  return (
    REQUIRED_TABLES.some((table) => table.id === id && table.later === true) ||
    /^explanation-(?:operating-cost|changes|assets)$/.test(id)
  );
}

function firstCell({ disclosure }: Interpretation, id: string): Place[] {
  const cell = disclosure.tables.find((table) => table.id === id)?.cells.find(({ text }) => text.trim() !== '');
  return cell ? [{ table: id, row: cell.row, column: cell.column, text: cell.text }] : [];
}

/** Whether a table prints any amount. A printed zero is one: the table says that there is nothing. */
export function hasAmounts({ facts }: Interpretation, id: string): boolean {
  return facts.some(
    ({ place, value }) => isCellPlace(place) && place.table === id && value !== null && new Decimal(value).isFinite(),
  );
}

const NOTHING = /无|没有|未安排|不涉及|不存在|空表|为零|为0|0\.?0*万?元/;

/** The note of a table that says why it is empty. */
export function noteOf({ disclosure }: Interpretation, id: string): string | null {
  const table = disclosure.tables.find((one) => one.id === id);
  const texts = [table?.note ?? '', table?.caption ?? '', ...(table?.cells.map(({ text }) => text) ?? [])];
  return texts.find((text) => NOTHING.test(text.normalize('NFKC').replace(/\s/g, ''))) ?? null;
}

const SAYS_NONE =
  /无|没有|未安排|不涉及|未使用|空表|为零|[为是](?:人民币)?0(?:\.0+)?(?:[万亿]?元)?(?![.\d])|(?<![\d.,])0(?:\.0+)?万?元/;

/** A sentence that says that there is none of this money: 2026年没有政府性基金预算安排的支出. */
export function saysNothing({ disclosure }: Interpretation, money: RegExp): TextPlace | null {
  for (const block of disclosure.blocks) {
    if (block.kind === 'table') continue;
    for (const sentence of block.text.matchAll(/[^。；;\n]+/g)) {
      const flat = sentence[0].normalize('NFKC').replace(/\s/g, '');
      const named = money.exec(flat);
      if (!named || flat.length > 160) continue;
      const around = flat.slice(Math.max(0, named.index - 24), named.index + 60);
      if (!SAYS_NONE.test(around)) continue;
      return {
        block: block.id,
        start: sentence.index,
        end: sentence.index + sentence[0].length,
        text: sentence[0],
      };
    }
  }
  return null;
}

/** A link that names this table, or all of them: 附件：2026年部门预算公开表. */
function isLinked({ head }: Interpretation, form: string): boolean {
  return head.links.some(({ text, kind }) => {
    if (kind === 'page') return false;
    return formOfTitle(text)?.form === form || /(?:预算|决算)(?:公开)?(?:报表|表|套表|附表)|公开表|附表/.test(text);
  });
}
