import { Decimal } from '../amounts/index.ts';
import type { Slip } from '../model/index.ts';

/** Names the slip that leads from the value that was meant to the one that is printed. */
export function slipOf(printed: string, meant: string): Slip {
  const one = new Decimal(printed);
  const other = new Decimal(meant);
  if (one.equals(other.negated())) return 'sign';
  if (!one.isZero() && !other.isZero() && isPowerOfTen(one.dividedBy(other).abs())) return 'decimal-shift';
  const digits = [printed, meant].map((text) => text.replace(/^-/, ''));
  const [shown = '', wanted = ''] = digits;
  if (shown.length === wanted.length) {
    const wrong = [...shown].flatMap((digit, index) => (digit === wanted[index] ? [] : [index]));
    if (wrong.length === 1) return 'digit-replaced';
    const [first = 0, second = 0] = wrong;
    const swapped = wrong.length === 2 && shown[first] === wanted[second] && shown[second] === wanted[first];
    return swapped && second - first <= 2 ? 'digits-interchanged' : 'unknown';
  }
  if (isOneShorter(shown, wanted)) return 'digit-omitted';
  return isOneShorter(wanted, shown) ? 'digit-added' : 'unknown';
}

function isPowerOfTen(ratio: Decimal): boolean {
  return ratio.log(10).isInteger();
}

/** Whether leaving out one digit of `long` gives `short`. */
function isOneShorter(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
