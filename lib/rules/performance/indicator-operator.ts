import type { Indicator } from '../../interpret/index.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { indicators } from './indicators.ts';

/** A share of something. Speeds, frequencies and prices that are called 率 are none. */
const RATE = /(?<!频|汇|利|税|费|效|速|几|码|分辨|生产|点击|增长|换手|倍)率$|满意度$/;
/** A number of things or persons. */
const NUMBER = /(?:人数|个数|数量|件数|次数|台数|辆数|套数|家数|场次|批次)$/;
const THINGS = /^(?:万?元|万?人|人次|[次个家件场台辆套批项处所户天份])$/;

/**
 * A target that is a rate by its name and counted in things, or the other way round. Only where the name says which
 * without doubt: 率, 满意度; 人数, 次数, 数量.
 */
export const indicatorOperator: Rule = {
  meta: {
    id: 'indicator-operator',
    scope: 'cell',
    severity: 'info',
    tolerance: 'exact',
    says: {
      zh: '指标名称与指标值的单位相配：率用 %，人数、次数不用 %',
      en: 'A target’s unit fits its name: a rate in %, a number of things not',
    },
  },
  *bind(context) {
    for (const indicator of indicators(context)) {
      if (!isAmiss(indicator)) continue;
      const { name, valuePlace, namePlace, value, unit } = indicator;
      yield remark(this.meta, {
        places: [valuePlace, namePlace],
        message: {
          zh: `指标“${name}”的值为 ${value}${unit}，单位与名称不符`,
          en: `The target “${name}” is ${value} ${unit}: the unit does not fit the name`,
        },
      });
    }
  },
};

function isAmiss({ name, value, unit }: Indicator): boolean {
  if (value === null) return false;
  const bare = name.replace(/\([^()]*\)$/, '');
  if (RATE.test(bare)) return THINGS.test(unit);
  // 培训人数占比 is a share.
  return NUMBER.test(bare) && unit === '%' && !/比例|占比|比率|百分比|率/.test(name);
}
