import type { Indicator } from '../../interpret/index.ts';
import { flatten } from '../../interpret/labels.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { indicators } from './indicators.ts';

/** Fewer targets than this are alike by chance. */
const ENOUGH = 5;

/** Two projects whose forms tell the same targets in the same words, but for one value at most. */
export const indicatorClone: Rule = {
  meta: {
    id: 'indicator-clone',
    scope: 'cross-table',
    severity: 'info',
    tolerance: 'exact',
    says: {
      zh: '两个项目的绩效指标不应完全相同',
      en: 'Two projects do not have the very same targets',
    },
  },
  *bind(context) {
    const tables = new Map<string, Indicator[]>();
    for (const indicator of indicators(context))
      tables.set(indicator.table, [...(tables.get(indicator.table) ?? []), indicator]);
    const told = [...tables.values()].filter(({ length }) => length >= ENOUGH);
    for (const [index, one] of told.entries()) {
      const twin = told.slice(index + 1).find((other) => isCopy(one, other));
      if (!twin) continue;
      const places = [one, twin].flatMap(([first]) => first?.namePlace ?? []);
      const names = [one, twin].map(([first]) => context.titleOf(first?.table ?? '').replace(/绩效目标表$/, ''));
      yield remark(this.meta, {
        places,
        message: {
          zh: `两张项目绩效指标表除一处以内的指标值外完全相同：${names.join('；')}`,
          en: `Two forms tell the same targets, but for one value at most: ${names.join('; ')}`,
        },
      });
    }
  },
};

function isCopy(one: readonly Indicator[], other: readonly Indicator[]): boolean {
  if (one.length !== other.length) return false;
  let different = 0;
  for (const [index, ours] of one.entries()) {
    const theirs = other[index];
    if (!theirs || ours.name !== theirs.name || ours.description !== theirs.description) return false;
    if (flatten(ours.valuePlace.text) !== flatten(theirs.valuePlace.text)) different++;
  }
  return different <= 1;
}
