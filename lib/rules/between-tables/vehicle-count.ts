import { flatten } from '../../interpret/labels.ts';
import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { counterOf } from '../support/counter.ts';
import { only } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

/** No more vehicles are insured than the assets list, and the text tells as many as these. Leased and shared cars make it a warning. */
export const vehicleCount: Rule = {
  meta: {
    id: 'vehicle-count',
    scope: 'cross-table',
    severity: 'warn',
    says: {
      zh: '投保车辆数 ≤ 资产表车辆数；文中车辆数 = 资产表车辆数',
      en: 'Vehicles insured ≤ vehicles owned; those told in the text = those owned',
    },
  },
  *bind(context) {
    const total = ownedVehicles(context);
    const insured = insuredVehicles(context);
    if (total && insured)
      yield relate(this.meta, {
        kind: 'at-most',
        total,
        addends: [insured],
        nameOf: (fact) => (fact === total ? '资产表车辆' : '投保车辆'),
      });
    const told = toldVehicles(context);
    if (total && told)
      yield relate(this.meta, {
        kind: 'equal',
        total,
        addends: [told],
        nameOf: (fact) => (fact === total ? '资产表车辆' : '文中车辆'),
      });
  },
};

function ownedVehicles(context: RuleContext): Fact | null {
  const assets = only(context, 'state-assets');
  const column = assets?.columns.find(({ quantity }) => quantity === 'count');
  if (!assets || !column) return null;
  const lines = context.lines(assets, ({ kind, label }) => kind === 'item' && /^(?:公务用)?(?:车辆|汽车)/.test(label));
  return lines.length === 1 && lines[0] !== undefined ? context.fact(assets, lines[0], column) : null;
}

/** 共有车辆12辆: all vehicles, told once or alike; cars alone, or cars of one kind, are fewer. */
function toldVehicles(context: RuleContext): Fact | null {
  const found = context.claims.flatMap((claim) => {
    const fact = context.told(claim.level?.fact);
    const isAll = /^(?:.*[^用公])?车辆(?:数量?|总数)?$/.test(claim.subject.name) && context.wholeOf(claim) === null;
    if (fact?.quantity !== 'count' || fact.value === null || !isAll || counterOf(context, fact) !== '辆') return [];
    // 租用, 拟购置 and 报废 are none that are owned.
    return /租|借|购置|报废|处置|新增|保险|投保/.test(claim.subject.name) ? [] : [fact];
  });
  return new Set(found.map(({ value }) => Number(value))).size === 1 ? (found[0] ?? null) : null;
}

/** The only purchase of motor insurance that is counted in vehicles. */
function insuredVehicles(context: RuleContext): Fact | null {
  const purchases = only(context, 'procurement');
  const column = purchases?.columns.find(({ quantity }) => quantity === 'count');
  if (!purchases || !column) return null;
  const width = context.tableOf(purchases).columnCount;
  const found = purchases.lines.flatMap((line, index) => {
    const texts = Array.from({ length: width }, (_, at) => flatten(context.text(purchases, index, at)));
    const counted = texts.some((text) => text === '辆' || text === '台');
    const insurance = texts.some((text) => /(?:机动车|车辆|汽车).{0,4}保险/.test(text));
    return line.kind === 'item' && counted && insurance ? (context.fact(purchases, index, column) ?? []) : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
