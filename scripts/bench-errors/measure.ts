import { LAYOUTS } from '../../test/generate/layouts/index.ts';
import { checked } from '../../test/generate/slips/checked.ts';
import { type Judgement, judge } from '../../test/generate/slips/judge.ts';
import { SLIP_KINDS, type SlipKind } from '../../test/generate/slips/kinds.ts';
import { madeUp } from '../../test/generate/slips/made-up-subject.ts';
import { type Planting, plant } from '../../test/generate/slips/plant.ts';
import type { Subject } from '../../test/generate/slips/subject.ts';
import { Random } from '../../test/variants/random.ts';

/** One document and how many errors are planted in it. */
export interface Task {
  layout: string;
  seed: number;
  plantings: number;
}

export interface Planted extends Judgement {
  kind: SlipKind;
  /** 2025年支出总表 · 合计: 12.30 → 12.80, for whoever looks into a miss. */
  what: string;
}

export interface Measured {
  task: Task;
  /** Findings in the clean document, errors and warnings: all of them false. */
  alarms: { severity: string; rule: string; says: string }[];
  /** Figures that were printed, and those of them that were read where they stand. */
  figures: number;
  read: number;
  planted: Planted[];
}

/** Checks a clean document, then plants one error at a time in it. */
export function measure(task: Task): Measured {
  const layout = LAYOUTS.find(({ name }) => name === task.layout);
  if (!layout) throw new Error(`no layout ${task.layout}`);
  const { subject, detection, checked: clean, printed } = madeUp(layout, task.seed);
  const before = new Set(clean.findings.map(({ id }) => id));
  const random = new Random(task.seed * 7919 + 1);
  const planted: Planted[] = [];
  for (let at = 0; planted.length < task.plantings && at < task.plantings * 3; at++) {
    const kind = SLIP_KINDS[(task.seed + at) % SLIP_KINDS.length] as SlipKind;
    const planting = plant(kind, subject, random);
    if (!planting) continue;
    const { findings } = checked(planting.disclosure, detection);
    planted.push({ kind, what: describe(planting, subject), ...judge(planting, findings, before) });
  }
  return {
    task,
    alarms: clean.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, rule, message }) => ({ severity, rule, says: message.zh })),
    figures: printed,
    read: subject.places.size,
    planted,
  };
}

function describe({ changes, broken, places }: Planting, { disclosure }: Subject): string {
  const titles = new Map(disclosure.tables.map(({ id, title }) => [id, title]));
  const slips = [...changes].slice(0, 3).map(([{ key, text }, now]) => `${key ?? ''} ${text} → ${now || 'gone'}`);
  const [place] = places;
  const where =
    place && 'table' in place
      ? `${titles.get(place.table)} (${place.row}, ${place.column})`
      : place
        ? `…${textAround(disclosure, place)}…`
        : '';
  const laws = broken
    .slice(0, 2)
    .map(({ kind, total, terms }) => `${kind} ${total.text}=${terms.map(({ figure }) => figure.text).join('+')}`);
  return `${where}: ${slips.join(', ')} [${broken.length} laws: ${laws.join('; ')}]`;
}

function textAround(
  { blocks }: Subject['disclosure'],
  { block, start, end }: { block: string; start: number; end: number },
): string {
  const found = blocks.find(({ id }) => id === block);
  return found && found.kind !== 'table' ? found.text.slice(Math.max(0, start - 30), end + 15) : '';
}
