import type { Random } from '../../variants/random.ts';
import { amountBetween, type Fen } from './money.ts';

export interface Assets {
  houses: { area: number; value: Fen };
  vehicles: { count: number; value: Fen };
  equipment: { count: number; value: Fen };
  other: Fen;
}

export function assetsOf(random: Random, step: Fen): Assets {
  const vehicles = 2 + random.below(12);
  return {
    houses: { area: 400 + random.below(6000), value: amountBetween(random, 120, 3000, step) },
    vehicles: { count: vehicles, value: amountBetween(random, 12 * vehicles, 24 * vehicles, step) },
    equipment: { count: 1 + random.below(4), value: amountBetween(random, 55, 400, step) },
    other: amountBetween(random, 20, 900, step),
  };
}
