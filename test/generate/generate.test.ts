import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCellPlace } from '../../lib/model/index.ts';
import { Random } from '../variants/random.ts';
import { figuresIn } from './document.ts';
import { generate } from './generate.ts';
import { LAYOUTS } from './layouts/index.ts';
import { checked } from './slips/checked.ts';
import { judge } from './slips/judge.ts';
import { SLIP_KINDS, type SlipKind } from './slips/kinds.ts';
import { type Clean, madeUp } from './slips/made-up-subject.ts';
import { plant } from './slips/plant.ts';
import type { Subject } from './slips/subject.ts';
import { isBroken, lawsOf } from './truth.ts';

/** A small part of `npm run bench:errors` that must always come out: nothing against what is clean, every slip in a table seen. */

const SEEDS = [1, 2] as const;
const A_LAYOUT = 28;

test('whatever the seed, everything that is printed adds up', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LAYOUTS), fc.nat(1_000_000), (layout, seed) => {
      const document = generate(layout, seed);
      const broken = lawsOf(document).filter((law) => isBroken(law));
      expect(
        broken.map(({ kind, total, terms }) => `${kind} ${total.text} = ${terms.map(({ figure }) => figure.text)}`),
      ).toEqual([]);
      expect(figuresIn(document).length).toBeGreaterThan(150);
    }),
    { numRuns: 60, seed: 7 },
  );
}, 120_000);

test('the same seed gives the same document', () => {
  const [layout] = LAYOUTS;
  if (!layout) throw new Error('no layouts');
  expect(generate(layout, 5)).toEqual(generate(layout, 5));
  expect(generate(layout, 5)).not.toEqual(generate(layout, 6));
});

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  test('is read as it is printed, nothing is said against it, and slips in its tables are seen', {
    timeout: 180_000,
  }, () => {
    for (const seed of SEEDS) {
      const clean = madeUp(layout, seed);
      expect(clean.subject.places.size).toBe(clean.printed);
      expect(alarmsOf(clean)).toEqual([]);
      const { planted, missed } = plantedIn(clean, seed);
      expect(missed).toEqual([]);
      expect(planted).toBeGreaterThanOrEqual(LEAST_PLANTED);
    }
  });
});

function alarmsOf({ checked: { findings } }: Clean): string[] {
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule}: ${message.zh}`);
}

/** Some kinds befall text alone, or find nothing to befall in a small document. */
const LEAST_PLANTED = 7;

/** Slips of every kind that befalls tables, one at a time: how many there were, and those that no error finding involves. */
function plantedIn({ subject, detection, checked: { findings } }: Clean, seed: number) {
  const tables = { ...subject, places: new Map([...subject.places].filter(([, place]) => isCellPlace(place))) };
  const random = new Random(seed);
  const before = new Set(findings.map(({ id }) => id));
  const missed: string[] = [];
  let planted = 0;
  for (let at = 0; at < A_LAYOUT / SEEDS.length; at++) {
    const planting = plant(SLIP_KINDS[at % SLIP_KINDS.length] as SlipKind, tables, random);
    if (!planting) continue;
    planted++;
    const { detected } = judge(planting, checked(planting.disclosure, detection).findings, before);
    if (!detected) missed.push(`${planting.kind}: ${toldOf(planting.changes)}`);
  }
  return { planted, missed };
}

function toldOf(changes: ReadonlyMap<{ key: string | null; text: string }, string>): string {
  return [...changes].map(([{ key, text }, now]) => `${key ?? ''} ${text} → ${now}`).join(', ');
}

test('what no law speaks of is no figure to plant in', () => {
  const [layout] = LAYOUTS;
  if (!layout) throw new Error('no layouts');
  const { subject } = madeUp(layout, 3);
  const lawless: Subject = { ...subject, laws: [] };
  expect(SLIP_KINDS.map((kind) => plant(kind, lawless, new Random(1)))).toEqual(SLIP_KINDS.map(() => null));
});
