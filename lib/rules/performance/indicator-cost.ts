import { convert, Decimal } from '../../amounts/index.ts';
import { PROJECT_MONEY } from '../../interpret/index.ts';
import { type Fact, isCellPlace, type MoneyUnit } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { indicators } from './indicators.ts';

/** A cost per person, day or piece says nothing of the whole. */
const EACH = /单价|单位成本|人均|平均|每|标准|单次/;

/** A target that limits what a project costs is no more than all the money of the project, of its whole term. */
export const indicatorCost: Rule = {
  meta: {
    id: 'indicator-cost',
    scope: 'table',
    severity: 'info',
    says: { zh: '项目的成本指标 ≤ 项目资金总额', en: 'A limit on a project’s cost ≤ the project’s money' },
  },
  *bind(context) {
    // Forms print one target for the term and once more for the year.
    const told = new Set<string>();
    for (const indicator of indicators(context)) {
      const { value, unit, name, description, kind, subkind, table } = indicator;
      if (value === null || !/成本/.test(kind + subkind) || EACH.test(name + description)) continue;
      if (unit !== '元' && unit !== '万元') continue;
      const [most, ...others] = [PROJECT_MONEY.year, PROJECT_MONEY.term]
        .flatMap((key) => context.keyValues(key))
        .filter((fact): fact is Fact & { value: string; unit: MoneyUnit } => {
          const own = isCellPlace(fact.place) && fact.place.table === table;
          return own && fact.value !== null && fact.unit !== null;
        })
        .sort((one, other) => inYuan(other.value, other.unit).comparedTo(inYuan(one.value, one.unit)));
      if (!most || inYuan(value, unit).lessThanOrEqualTo(inYuan(most.value, most.unit))) continue;
      // Rounded to whole 万元, a limit may lie above the exact sum.
      if (
        inYuan(value, unit)
          .minus(inYuan(most.value, most.unit))
          .lessThan(unit === '万元' ? 10_000 : 1)
      )
        continue;
      const key = `${table}|${name}|${value}`;
      if (told.has(key)) continue;
      told.add(key);
      yield remark(this.meta, {
        places: [indicator.valuePlace, most.place, ...others.map(({ place }) => place)],
        message: {
          zh: `成本指标“${name}”为 ${value}${unit}，大于项目资金总额 ${most.value}${most.unit}`,
          en: `The cost “${name}” is ${value} ${unit}, more than all money of the project, ${most.value} ${most.unit}`,
        },
      });
    }
  },
};

function inYuan(value: string, unit: MoneyUnit): Decimal {
  return new Decimal(convert(value, unit, '元'));
}
