import { Decimal, formatNumber } from '../../../lib/amounts/index.ts';
import type { Random } from '../../variants/random.ts';

/** How a hand slips on one printed number. Thousands separators stay where they belong; null where it cannot slip so. */
export type DigitSlip = (text: string, random: Random) => string | null;

const DIGIT = /\d/;

export const replaced: DigitSlip = onDigits((digits, at, random) => {
  const other = String((Number(digits[at]) + 1 + random.below(9)) % 10);
  return [...digits.slice(0, at), other, ...digits.slice(at + 1)];
});

export const omitted: DigitSlip = onDigits((digits, at) => {
  const count = digits.filter((one) => DIGIT.test(one)).length;
  return count < 3 ? null : [...digits.slice(0, at), ...digits.slice(at + 1)];
});

export const added: DigitSlip = onDigits((digits, at, random) => [
  ...digits.slice(0, at),
  random.pick([String(digits[at]), String(random.below(10))]),
  ...digits.slice(at),
]);

export const interchanged: DigitSlip = onDigits((digits, at) => {
  const next = DIGIT.test(digits[at + 1] ?? '') ? at + 1 : at + 2;
  if (!DIGIT.test(digits[next] ?? '') || digits[next] === digits[at]) return null;
  const swapped = [...digits];
  [swapped[at], swapped[next]] = [digits[next] as string, digits[at] as string];
  return swapped;
});

/** The point one or two places off. */
export const shifted: DigitSlip = (text, random) => {
  const { plain, sign } = parted(text);
  const [whole = '', fraction = ''] = plain.split('.');
  const places = random.pick([-1, 1, -2, 2]);
  const digits = `${whole}${fraction}`;
  const point = whole.length + places;
  if (point < 1 || point > digits.length) return null;
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.$/, '').replace(/^0+(?=\d)/, '');
  return printedLike(text, sign + moved);
};

/** 元 where 万元 is told, or the other way round. */
export function inOtherUnit(text: string, unit: string | null): string | null {
  if (unit !== '元' && unit !== '万元') return null;
  const { plain, sign } = parted(text);
  const value = new Decimal(`${sign}${plain}`);
  const other = unit === '万元' ? value.times(10_000) : value.dividedBy(10_000);
  return formatNumber(other, 2, { thousands: text.includes(',') });
}

export const negated: DigitSlip = (text) => (text.startsWith('-') ? text.slice(1) : `-${text}`);

/** What the figure was in an older draft: a few per cent more or less. */
export const stale: DigitSlip = (text, random) => {
  const { plain, sign } = parted(text);
  const off = 1 + (random.chance(0.5) ? 1 : -1) * (0.005 + random.next() * 0.08);
  const decimals = plain.split('.')[1]?.length ?? 0;
  return printedLike(text, sign + new Decimal(plain).times(off.toFixed(6)).toFixed(decimals));
};

type Change = (digits: string[], at: number, random: Random) => string[] | null;

function onDigits(change: Change): DigitSlip {
  return (text, random) => {
    const { plain, sign } = parted(text);
    const places = [...plain].flatMap((one, at) => (DIGIT.test(one) ? [at] : []));
    if (places.length < 2) return null;
    const result = change([...plain], random.pick(places), random)?.join('') ?? null;
    // No hand leaves a nought in front, or a number without digits before its point.
    return result === null || /^0\d|^\.|\.$/.test(result) ? null : printedLike(text, sign + result);
  };
}

function parted(text: string): { plain: string; sign: string } {
  const plain = text.replace(/[,%]/g, '');
  return plain.startsWith('-') ? { plain: plain.slice(1), sign: '-' } : { plain, sign: '' };
}

function printedLike(text: string, value: string): string {
  const grouped = text.includes(',') ? formatNumber(value, value.split('.')[1]?.length ?? 0) : value;
  return text.endsWith('%') ? `${grouped}%` : grouped;
}
