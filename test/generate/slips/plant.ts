import { type Disclosure, isCellPlace, type Place } from '../../../lib/model/index.ts';
import type { Random } from '../../variants/random.ts';
import type { Figure, Law } from '../document.ts';
import { type Changes, figuresOfLaw, isBroken } from '../truth.ts';
import { SLIPPINGS, type SlipKind } from './kinds.ts';
import { droppedRow } from './rows.ts';
import type { Subject } from './subject.ts';

/** One realistic error in a document that was clean. */
export interface Planting {
  kind: SlipKind;
  /** The figures that are wrong; of a row that is gone, or a word, those that it no longer goes with. */
  wrong: Figure[];
  changes: Changes;
  /** What no longer holds, beyond rounding. */
  broken: Law[];
  disclosure: Disclosure;
  /** Where the wrong figures stand now. */
  places: Place[];
}

const TRIES = 60;

/** Plants an error of that kind in a figure that something constrains; null where the document offers none. */
export function plant(kind: SlipKind, subject: Subject, random: Random): Planting | null {
  const { befalls, slip } = SLIPPINGS[kind];
  const constrained = new Set(subject.laws.flatMap(figuresOfLaw));
  const open = [...constrained].filter((figure) => subject.places.has(figure) && befalls(figure, subject));
  if (open.length === 0) return null;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const changes = slip(random.pick(open), subject, random);
    const broken = changes ? brokenBy(changes, subject.laws) : [];
    if (changes && broken.length > 0) return planted(kind, subject, changes, broken);
  }
  return null;
}

/** Laws that an auditor sees to be broken: neither rounding nor cutting off explains it. */
function brokenBy(changes: Changes, laws: readonly Law[]): Law[] {
  return laws.filter((law) => figuresOfLaw(law).some((figure) => changes.has(figure)) && isBroken(law, changes, 2));
}

function planted(kind: SlipKind, subject: Subject, changes: Changes, broken: Law[]): Planting {
  const wrong = isNumber(changes)
    ? [...changes.keys()]
    : [...new Set(broken.flatMap(figuresOfLaw))].filter((figure) => figure.kind !== 'year' && !changes.has(figure));
  const where = (figures: readonly Figure[]) => figures.flatMap((figure) => subject.places.get(figure) ?? []);
  if (kind !== 'row-dropped') {
    const disclosure = lastFirst(changes, subject).reduce(
      (at, [place, text]) => printedAs(at, place, text),
      subject.disclosure,
    );
    return { kind, wrong, changes, broken, disclosure, places: where(wrong) };
  }
  const [gone] = where([...changes.keys()]);
  if (!gone || !isCellPlace(gone)) throw new Error('a row stands in a table');
  const moved = where(wrong).map((place) =>
    isCellPlace(place) && place.table === gone.table && place.row > gone.row ? { ...place, row: place.row - 1 } : place,
  );
  return {
    kind,
    wrong,
    changes,
    broken,
    disclosure: droppedRow(subject.disclosure, gone.table, gone.row),
    places: moved,
  };
}

/** Whether what is changed are numbers, that are still there. */
function isNumber(changes: Changes): boolean {
  return [...changes].every(([{ kind }, text]) => text !== '' && kind !== 'direction' && kind !== 'year');
}

/** From the end, so that what is changed in a paragraph moves no place that is still to be changed. */
function lastFirst(changes: Changes, { places }: Subject): [Place, string][] {
  const found = [...changes].flatMap(([figure, text]): [Place, string][] => {
    const place = places.get(figure);
    return place ? [[place, text]] : [];
  });
  const start = (place: Place) => (isCellPlace(place) ? 0 : place.start);
  return found.sort(([one], [other]) => start(other) - start(one));
}

/** The document with another text at one place. */
export function printedAs(disclosure: Disclosure, place: Place, text: string): Disclosure {
  if (isCellPlace(place)) {
    const changed = (table: Disclosure['tables'][number]) => ({
      ...table,
      cells: table.cells.map((cell) =>
        cell.row === place.row && cell.column === place.column ? { ...cell, text } : cell,
      ),
    });
    return {
      ...disclosure,
      tables: disclosure.tables.map((table) => (table.id === place.table ? changed(table) : table)),
    };
  }
  return {
    ...disclosure,
    blocks: disclosure.blocks.map((block) =>
      block.kind !== 'table' && block.id === place.block
        ? { ...block, text: block.text.slice(0, place.start) + text + block.text.slice(place.end) }
        : block,
    ),
  };
}

/** Two laws or more fail that have nothing but one figure in common: it can be told which figure is wrong. */
export function isDecidable({ wrong, changes, broken, kind }: Planting): boolean {
  const [figure] = wrong;
  const certain = broken.filter(({ soft }) => !soft);
  if (kind === 'row-dropped' || changes.size !== 1 || figure?.kind !== 'money' || certain.length < 2) return false;
  const [first, ...others] = certain.map((law) => new Set(figuresOfLaw(law)));
  const shared = [...(first ?? [])].filter((one) => others.every((figures) => figures.has(one)));
  return shared.length === 1 && shared[0] === figure;
}
