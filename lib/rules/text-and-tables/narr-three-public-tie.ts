import type { Fact, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { ownLevel } from '../support/levels.ts';
import { isOfOtherMoney } from '../support/scope-of-money.ts';
import { type ThreePublicItem, threePublicFigures } from '../support/three-public.ts';
import { isOfThreePublic } from '../support/three-public-told.ts';
import { tie } from '../support/tie.ts';

const ITEMS: ReadonlyMap<SubjectKind, ThreePublicItem> = new Map([
  ['three-public', 'three-public'],
  ['abroad', 'abroad'],
  ['reception', 'reception'],
  ['car', 'car'],
  ['car-purchase', 'car-purchase'],
  ['car-running', 'car-running'],
]);

/** 三公经费 and its items in the text are those of their table. */
export const narrThreePublicTie: Rule = {
  meta: {
    id: 'narr-three-public-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中“三公”经费各项 = “三公”经费表', en: 'Three public funds in the text = their table' },
  },
  *bind(context) {
    const places = placesByItem(context);
    for (const claim of context.claims) {
      const item = claim.subject.kind && ITEMS.get(claim.subject.kind);
      const told = item && isOfThreePublic(context, claim) ? ownLevel(context, claim) : null;
      const isFiscal = told && !isOfOtherMoney(context, claim, told);
      const relation = isFiscal && item ? tie(this.meta, told, places.get(item) ?? []) : null;
      if (relation) yield relation;
    }
  },
};

/** Every figure of the table's own year under each item, of all funds and of one. */
function placesByItem(context: RuleContext): Map<ThreePublicItem, Fact[]> {
  const { year, kind } = context.interpretation.head;
  const places = new Map<ThreePublicItem, Fact[]>();
  // 预算数 beside 决算数: what the text of a final account tells is the outturn, and a blank one states nothing.
  const tellsOutturns =
    kind === 'final-account' &&
    context.ledgers('three-public').some(({ columns }) => columns.some(({ period }) => period === 'final'));
  const add = (item: ThreePublicItem, fact: Fact) => places.set(item, [...(places.get(item) ?? []), fact]);
  for (const { figures } of threePublicFigures(context)) {
    // A form that counts meetings and training in has another total.
    const isWider = figures.has('meeting') || figures.has('training');
    for (const [item, fact] of figures) {
      if (tellsOutturns && fact.period !== 'final') continue;
      if (fact.period === 'prior' || (fact.year !== null && year !== null && fact.year !== year)) continue;
      if (item !== 'total') add(item, fact);
      else if (!isWider && !figures.has('three-public')) add('three-public', fact);
    }
  }
  return places;
}
