import { Decimal, formatNumber } from '../../amounts/index.ts';

/**
 * Whether one slip of the pen leads from one amount to the other: a digit replaced, left out or added, or two digits
 * that stand beside each other interchanged.
 *
 * @param decimals with how many both are written
 */
export function isOneSlipApart(one: string, other: string, decimals: number): boolean {
  if (new Decimal(one).isNegative() || new Decimal(other).isNegative()) return false;
  const [short = '', long = ''] = [one, other]
    .map((value) => formatNumber(value, decimals, { thousands: false }))
    .sort((a, b) => a.length - b.length);
  if (short.length === long.length) {
    const wrong = [...short].flatMap((digit, index) => (digit === long[index] ? [] : [index]));
    const [first = 0, second = 0] = wrong;
    const swapped = wrong.length === 2 && short[first] === long[second] && short[second] === long[first];
    return wrong.length === 1 || (swapped && second - first <= 2);
  }
  return (
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}
