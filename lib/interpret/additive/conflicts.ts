import type { AdditiveGroup } from './lines.ts';

/**
 * Whether two groups cannot both be meant: a total that is added together with its own parts, two lines that total each
 * other, one total of two lists that share lines. Lists that share lines and have totals of their own are two ways to
 * take one whole apart (by trade, by sex).
 */
export function conflict(one: AdditiveGroup, other: AdditiveGroup): boolean {
  const shared = one.parts.filter((part) => other.parts.includes(part)).length;
  const oneInOther = other.parts.includes(one.total);
  const otherInOne = one.parts.includes(other.total);
  if (oneInOther && otherInOne) return true;
  if (shared === 0) return false;
  return one.total === other.total || oneInOther || otherInOne;
}
