import { Decimal, type DecimalValue } from './decimal.ts';

/**
 * A number as it is written in our own words: "1,234.50".
 *
 * @param value decimal string or Decimal
 * @param decimals digits after the point; halves are rounded away from zero
 * @param options.thousands groups by "," (default true)
 */
export function formatNumber(
  value: DecimalValue,
  decimals: number,
  { thousands = true }: { thousands?: boolean } = {},
): string {
  const fixed = new Decimal(value).toFixed(decimals, Decimal.ROUND_HALF_UP);
  const plain = /[1-9]/.test(fixed) ? fixed : fixed.replace('-', '');
  if (!thousands) return plain;
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
