import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';

/** Half of the larger one. Rates and averages of several lines lie further from their sum. */
const FAR = 0.5;
/** As when 元 is printed for 万元, or a point is left out. */
const MOST_PLACES = 4;

/**
 * Whether a total lies near enough to the sum of its parts to be meant as one, or is it with the point moved. A column
 * that only looks like the others (rates, averages) has totals far from any sum.
 */
export function isNearSum(total: Fact, addends: readonly Fact[]): boolean {
  const whole = new Decimal(total.value ?? 0);
  const sum = addends.reduce((rest, { value }) => rest.plus(value ?? 0), new Decimal(0));
  const most = Decimal.max(whole.abs(), sum.abs());
  if (whole.minus(sum).abs().lessThan(most.times(FAR))) return true;
  return Array.from({ length: MOST_PLACES }, (_, places) => new Decimal(10).pow(places + 1)).some(
    (shift) => whole.times(shift).equals(sum) || sum.times(shift).equals(whole),
  );
}
