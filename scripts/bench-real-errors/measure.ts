import { type CheckedRelation, type Finding, isCellPlace, type Place, placeKey } from '../../lib/model/index.ts';
import { type Checked, checked } from '../../test/generate/slips/checked.ts';
import { Random } from '../../test/variants/random.ts';
import { openReal, type RealFile } from './documents.ts';
import { Bound, cellTargets, type Target, textTargets } from './figures.ts';
import { befalls, CELL_KINDS, plantIn, type RealKind, type RealPlanting, TEXT_KINDS } from './plant.ts';

export interface RealTask extends RealFile {
  seed: number;
  cells: number;
  texts: number;
  kept: string | null;
}

/** Why a planted error is not told. */
export type Because =
  | 'uncovered' // no relation holds the figure
  | 'bound-away' // the error itself undoes the binding
  | 'inequality' // what holds it only limits it
  | 'rounding'
  | 'silenced'; // violated, and left alone (a family that fails, a doubtful table)

export interface RealPlanted {
  in: 'table' | 'text';
  kind: RealKind;
  form: string;
  seen: 'error' | 'soft' | 'elsewhere' | 'no';
  because: Because | null;
  culprit: boolean;
  exact: boolean;
  what: string;
}

export interface RealMeasured {
  name: string;
  group: string;
  covered: Record<string, { all: number; covered: number }>;
  uncovered: string[];
  planted: RealPlanted[];
}

const ROUNDS = 6;

/** Plants one error at a time in a real document, in the figures of which nothing is said as it stands. */
export async function measureReal({ file, group, seed, cells, texts, kept }: RealTask): Promise<RealMeasured> {
  const { disclosure, detection } = await openReal(file, kept);
  const clean = checked(disclosure, detection);
  const bound = new Bound(clean.interpretation, clean.relations);
  const told = new Set(clean.findings.flatMap(({ places }) => places.map(placeKey)));
  const free = (target: Target) => !told.has(placeKey(target.place));
  const inCells = cellTargets(clean.interpretation, bound);
  const inTexts = textTargets(disclosure, bound);
  const random = new Random(seed * 7919 + 1);
  const before = new Set(clean.findings.map(keyOf));
  const planted = [
    ['table', CELL_KINDS, inCells.filter(free), cells] as const,
    ['text', TEXT_KINDS, inTexts.filter(free), texts] as const,
  ].flatMap(([where, kinds, targets, count]) => {
    const found: RealPlanted[] = [];
    for (let at = 0; found.length < count && at < count * ROUNDS; at++) {
      const kind = kinds[(seed + at) % kinds.length] as RealKind;
      const open = targets.filter((target) => befalls(kind, target));
      if (open.length === 0) continue;
      const target = random.pick(open);
      const planting = plantIn(kind, target, targets, disclosure, random);
      if (planting)
        found.push({ in: where, ...judged(planting, checked(planting.disclosure, detection), before, clean) });
    }
    return found;
  });
  const covered: RealMeasured['covered'] = {};
  for (const target of [...inCells, ...inTexts]) {
    const key = target.form ?? `text ${target.kind}`;
    covered[key] ??= { all: 0, covered: 0 };
    covered[key].all++;
    if (target.relations.length > 0) covered[key].covered++;
  }
  const uncovered = [...inCells, ...inTexts].filter(({ relations }) => relations.length === 0);
  const name = file.split('/').at(-1) ?? file;
  return { name, group, covered, uncovered: uncovered.map((one) => describe(one, clean)), planted };
}

const keyOf = ({ id, message }: Finding) => `${id} ${message.zh}`;

function judged(
  { kind, target, now, places }: RealPlanting,
  after: Checked,
  before: ReadonlySet<string>,
  clean: Checked,
): Omit<RealPlanted, 'in'> {
  const fresh = after.findings.filter((finding) => !before.has(keyOf(finding)));
  const involving = fresh.filter((finding) => finding.places.some((place) => concerns(place, places, target)));
  const error = involving.find(({ severity }) => severity === 'error');
  const named = error && places[0] ? namedFirst(error, places[0]) : null;
  const seen = error
    ? 'error'
    : involving.length > 0
      ? 'soft'
      : fresh.some(({ severity }) => severity === 'error')
        ? 'elsewhere'
        : 'no';
  return {
    kind,
    form: target.form ?? `text ${target.kind}`,
    seen,
    because: seen === 'error' ? null : because(target, places, after),
    culprit: named !== null,
    exact: named !== null && sameAmount(named, target.place.text),
    what: `${describe(target, clean)} → ${now ?? 'row gone'}${
      seen === 'no' ? '' : ` {${fresh.map(({ severity, rule }) => `${severity} ${rule}`).join(', ')}}`
    } [${summary(target.relations)}]`,
  };
}

function summary(relations: readonly CheckedRelation[]): string {
  const counts = new Map<string, number>();
  for (const { relation, verdict } of relations) {
    const key = `${relation.rule}${relation.severity === 'error' ? '' : `/${relation.severity}`}${verdict === 'holds' ? '' : `:${verdict}`}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => `${rule}${count > 1 ? `×${count}` : ''}`).join(', ');
}

/** Of a row that is gone any finding in its table tells; of a word or a year any in its paragraph. */
function concerns(place: Place, wrong: readonly Place[], { place: own, kind }: Target): boolean {
  if (isCellPlace(own) && wrong.length === 0) return isCellPlace(place) && place.table === own.table;
  if (!isCellPlace(own) && (kind === 'direction' || kind === 'year'))
    return !isCellPlace(place) && place.block === own.block;
  return wrong.some((one) => overlaps(place, one));
}

function because(target: Target, places: readonly Place[], after: Checked): Because {
  if (target.relations.length === 0) return 'uncovered';
  if (target.relations.every(({ relation: { kind } }) => kind === 'at-most' || kind === 'at-least'))
    return 'inequality';
  const [place] = places;
  if (!place) return 'rounding';
  const now = new Bound(after.interpretation, after.relations).at(place);
  if (now.length < target.relations.length) return 'bound-away';
  return now.some(({ verdict }) => verdict === 'violated') ? 'silenced' : 'rounding';
}

function describe({ place, form }: Target, { interpretation: { disclosure, facts } }: Checked): string {
  if (!isCellPlace(place)) {
    const block = disclosure.blocks.find(({ id }) => id === place.block);
    const text = block && block.kind !== 'table' ? block.text : '';
    return `…${text.slice(Math.max(0, place.start - 40), place.start)}⟦${place.text}⟧${text.slice(place.end, place.end + 22)}…`;
  }
  const table = disclosure.tables.find(({ id }) => id === place.table);
  const fact = facts.find((one) => placeKey(one.place) === placeKey(place));
  return `${form} ${place.table} p${table?.pages[0]} ${table?.title.slice(0, 24)} (${place.row},${place.column}) ${
    fact ? `${fact.code ?? ''} ${fact.label} / ${fact.columnLabel}` : 'NO FACT'
  }: ${place.text}`;
}

function namedFirst({ culprit, repair, candidates }: Finding, place: Place): string | null {
  if (culprit) return overlaps(culprit, place) ? (repair?.value ?? '') : null;
  const [first] = candidates;
  const change = first?.changes.length === 1 ? first.changes[0] : undefined;
  return change && overlaps(change.place, place) ? change.value : null;
}

function sameAmount(value: string, text: string): boolean {
  const plain = (one: string) => Number(one.replace(/[,%]/g, ''));
  return value !== '' && plain(value) === plain(text);
}

function overlaps(one: Place, other: Place): boolean {
  if (isCellPlace(one))
    return isCellPlace(other) && one.table === other.table && one.row === other.row && one.column === other.column;
  return !isCellPlace(other) && one.block === other.block && one.start < other.end && other.start < one.end;
}
