import { Decimal } from '../../amounts/index.ts';
import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { counterOf } from '../support/counter.ts';
import { levelLike, levelsOf, sameWhen } from '../support/levels.ts';
import { isClass, partitionOf } from '../support/partition.ts';
import { relate } from '../support/relate.ts';

/**
 * A…，其中：B…: where nothing says that the parts told are all there are, none of them exceeds the whole. What they come
 * to together is left alone, for one may be a part of another; but for classes of expenditure, of which none is.
 */
export const narrOfWhichLe: Rule = {
  meta: {
    id: 'narr-of-which-le',
    scope: 'text',
    severity: 'error',
    says: { zh: '文中“其中”各项 ≤ 全体', en: 'A part named by 其中 in the text is no more than the whole' },
  },
  *bind(context) {
    for (const whole of context.claims) {
      if (whole.wording !== 'of-which' && whole.wording !== 'bracket' && whole.wording !== 'including') continue;
      const parts = context.partsOf(whole);
      if (partitionOf(whole, parts) !== null && parts.length > 1) continue;
      for (const level of levelsOf(whole)) {
        const total = context.told(level.fact);
        const classes = parts.every(isClass) ? parts.flatMap((part) => levelLike(context, part, level) ?? []) : [];
        const isKnown = total !== null && classes.length === parts.length && classes.length > 1;
        if (
          isKnown &&
          parts.every((part, at) => isPartOf(context, classes[at], total, part)) &&
          isTooMuch(total, classes)
        ) {
          yield relate(this.meta, { kind: 'at-most', total, addends: classes });
          continue;
        }
        // 累计折旧460万元，净值800万元，其中房屋520万元: of two amounts told alike the parts may be of the larger.
        const alike = levelsOf(whole).filter((other) => other !== level && sameWhen(context, level, other));
        const larger = alike.some(({ fact }) => isLarger(context.told(fact), total));
        for (const part of larger ? [] : parts) {
          const fact = levelLike(context, part, level);
          if (total && fact && isPartOf(context, fact, total, part) && areAlike(context, [whole, total], [part, fact]))
            yield relate(this.meta, { kind: 'at-most', total, addends: [fact] });
        }
      }
    }
  },
};

function isLarger(one: Fact | null, other: Fact | null): boolean {
  const known = one?.value != null && other?.value != null && one.unit === other.unit;
  return known && new Decimal(one.value ?? 0).greaterThan(other.value ?? 0);
}

/** That classes come to less than the whole says next to nothing: no tick for it. */
function isTooMuch({ value, unit }: Fact, classes: readonly Fact[]): boolean {
  const sum = classes.reduce((all, fact) => all.plus(fact.value ?? 0), new Decimal(0));
  return classes.every((fact) => fact.unit === unit) && sum.greaterThan(value ?? 0);
}

function isPartOf(context: RuleContext, part: Fact | undefined, whole: Fact, claim: Claim): boolean {
  const government = context.interpretation.head.level === 'government';
  return (
    part !== undefined &&
    part.quantity === whole.quantity &&
    part.quantity !== 'percent' &&
    part.value !== null &&
    whole.value !== null &&
    // 资金0万元，其中…: a whole that is nothing says nothing; a loss may exceed what is left.
    new Decimal(whole.value).isPositive() &&
    !government &&
    claim.changes.length === 0
  );
}

/** 资产总额500万元，其中固定资产原值800万元: a worth before wear beside one after it; 3批次，其中25人次: two things counted. */
function areAlike(context: RuleContext, [whole, total]: [Claim, Fact], [part, fact]: [Claim, Fact]): boolean {
  if (total.quantity === 'count') return counterOf(context, total) === counterOf(context, fact);
  return worthOf(whole.subject.name) === worthOf(part.subject.name);
}

/** 原值 is before wear; 净值, and assets without a word, may be after it. */
function worthOf(name: string): string {
  return /原值/.test(name) ? '原值' : '';
}
