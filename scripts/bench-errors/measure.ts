import { isCellPlace, type TextPlace } from '../../lib/model/index.ts';
import { checked } from '../../test/generate/slips/checked.ts';
import { type Judgement, judge } from '../../test/generate/slips/judge.ts';
import { SLIP_KINDS, type SlipKind } from '../../test/generate/slips/kinds.ts';
import { type Planting, plant } from '../../test/generate/slips/plant.ts';
import type { Subject } from '../../test/generate/slips/subject.ts';
import { Random } from '../../test/variants/random.ts';
import { nameOf, type Origin, open } from './documents.ts';

/** One document and how many errors are planted in it. */
export interface Task {
  origin: Origin;
  /** Which errors, and where. */
  seed: number;
  plantings: number;
}

export interface Planted extends Judgement {
  kind: SlipKind;
  /** 2025年支出总表 (3, 2): 12.30 → 12.80, for whoever looks into a miss. */
  what: string;
}

export interface Measured {
  name: string;
  layout: string;
  /** Findings in the clean document, errors and warnings; of a made-up one all of them are false. */
  alarms: { severity: string; rule: string; says: string }[];
  /** Figures that were printed, and those of them that were read where they stand. */
  figures: number;
  read: number;
  planted: Planted[];
}

/** Kinds that a document offers no figure for are passed over, and tried no more often than this. */
const ROUNDS = 3;

/** Checks a clean document, then plants one error at a time in it. */
export async function measure({ origin, seed, plantings }: Task): Promise<Measured> {
  const { subject, detection, checked: clean, printed } = await open(origin);
  const before = new Set(clean.findings.map(({ id }) => id));
  const random = new Random(seed * 7919 + 1);
  const planted: Planted[] = [];
  for (let at = 0; planted.length < plantings && at < plantings * ROUNDS; at++) {
    const kind = SLIP_KINDS[(seed + at) % SLIP_KINDS.length] as SlipKind;
    const planting = plant(kind, subject, random);
    if (!planting) continue;
    const { findings } = checked(planting.disclosure, detection);
    planted.push({ kind, what: describe(planting, subject), ...judge(planting, findings, before) });
  }
  const told = origin.kind === 'page' ? [] : clean.findings.filter(({ severity }) => severity !== 'info');
  return {
    name: nameOf(origin),
    layout: subject.layout,
    alarms: told.map(({ severity, rule, message }) => ({ severity, rule, says: message.zh })),
    figures: printed,
    read: subject.places.size,
    planted,
  };
}

function describe({ changes, broken, places }: Planting, { disclosure }: Subject): string {
  const titles = new Map(disclosure.tables.map(({ id, title }) => [id, title]));
  const slips = [...changes].slice(0, 3).map(([{ key, text }, now]) => `${key ?? ''} ${text} → ${now || 'gone'}`);
  const [place] = places;
  const where = !place
    ? ''
    : isCellPlace(place)
      ? `${titles.get(place.table)} (${place.row}, ${place.column})`
      : `…${textAround(disclosure, place)}…`;
  const laws = broken
    .slice(0, 2)
    .map(({ kind, total, terms }) => `${kind} ${total.text}=${terms.map(({ figure }) => figure.text).join('+')}`);
  return `${where}: ${slips.join(', ')} [${broken.length} laws: ${laws.join('; ')}]`;
}

function textAround({ blocks }: Subject['disclosure'], { block, start, end }: TextPlace): string {
  const found = blocks.find(({ id }) => id === block);
  return found && found.kind !== 'table' ? found.text.slice(Math.max(0, start - 30), end + 15) : '';
}
