import { flatten } from '../../interpret/labels.ts';
import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { only } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

/** No more vehicles are insured than the assets list. Leased and shared cars make it a warning. */
export const vehicleCount: Rule = {
  meta: {
    id: 'vehicle-count',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '投保车辆数 ≤ 资产表车辆数', en: 'Vehicles insured ≤ vehicles owned' },
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
  },
};

function ownedVehicles(context: RuleContext): Fact | null {
  const assets = only(context, 'state-assets');
  const column = assets?.columns.find(({ quantity }) => quantity === 'count');
  if (!assets || !column) return null;
  const lines = context.lines(assets, ({ kind, label }) => kind === 'item' && /^(?:公务用)?(?:车辆|汽车)/.test(label));
  return lines.length === 1 && lines[0] !== undefined ? context.fact(assets, lines[0], column) : null;
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
