import type { Random } from '../../variants/random.ts';
import type { EconomicItem } from './economic.ts';
import { amountBetween, type Fen } from './money.ts';

export interface ThreePublicYear {
  abroad: Fen;
  purchase: Fen;
  running: Fen;
  reception: Fen;
}

export interface ThreePublic {
  current: ThreePublicYear;
  /** Last year's budget; of a final account this year's. */
  before: ThreePublicYear;
}

/** What basic expenditure holds of reception and cars is part of it. */
export function threePublicOf(random: Random, economic: readonly EconomicItem[], step: Fen): ThreePublic {
  const ofItem = (code: string) => economic.find((item) => item.code === code)?.amount ?? 0n;
  const current = {
    abroad: random.chance(0.3) ? amountBetween(random, 4, 20, step) : 0n,
    purchase: random.chance(0.3) ? amountBetween(random, 15, 40, step) : 0n,
    running: ofItem('30231') + (random.chance(0.3) ? amountBetween(random, 1, 9, step) : 0n),
    reception: ofItem('30217'),
  };
  return { current, before: lastYear(random, current, step) };
}

function lastYear(
  random: Random,
  { abroad, purchase, running, reception }: ThreePublicYear,
  step: Fen,
): ThreePublicYear {
  const near = (amount: Fen) => (random.chance(0.4) ? amount : amount + amountBetween(random, 0.2, 5, step));
  return {
    abroad: random.chance(0.7) ? abroad : near(abroad),
    purchase: random.chance(0.6) ? purchase : near(purchase),
    running: near(running),
    reception: near(reception),
  };
}

export function carsOf({ purchase, running }: ThreePublicYear): Fen {
  return purchase + running;
}

export function wholeOf(year: ThreePublicYear): Fen {
  return year.abroad + carsOf(year) + year.reception;
}
