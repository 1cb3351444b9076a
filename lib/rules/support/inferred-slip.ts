import { Decimal } from '../../amounts/index.ts';
import type { Fact } from '../../model/index.ts';
import { isOneSlipApart } from './one-slip.ts';

/** Digits that a total has at least, and parts: what is shorter, or longer, lies one slip apart by chance. */
const LONG = 4;
const FEWEST = 2;
const MOST = 30;

/** Whether a total lacks one slip of the pen, in itself or in one of its parts, of being the sum of these. */
export function isOneSlipFromSum(total: Fact, addends: readonly Fact[]): boolean {
  if (total.value === null || total.value.replace(/\D/g, '').length < LONG) return false;
  if (addends.length < FEWEST || addends.length > MOST) return false;
  const whole = new Decimal(total.value);
  const missing = addends.reduce((rest, { value }) => rest.minus(value ?? 0), whole);
  const decimals = Math.max(...[total, ...addends].map((fact) => fact.decimals ?? 0));
  const slipped = ({ value }: Fact, meant: Decimal) =>
    value !== null && !meant.isNegative() && isOneSlipApart(value, meant.toFixed(), decimals);
  return slipped(total, whole.minus(missing)) || addends.some((fact) => slipped(fact, missing.plus(fact.value ?? 0)));
}
