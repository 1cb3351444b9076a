import { convert, Decimal } from '../../amounts/index.ts';
import type { Claim, Fact, Relation } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { ownLevel } from '../support/levels.ts';
import { relateWords } from '../support/ratio.ts';
import { relate } from '../support/relate.ts';

const RESERVED = /(?:面向|给|预留)/;
const SMALL_AND_MEDIUM = /中小企业|中小微企业/;
const SMALL = /小微企业/;

/**
 * What is reserved for small and micro firms is part of what is reserved for small and middle ones, and that of all
 * purchases; of the first, 60 % or more by regulation. The 30 % that are to be reserved at all are of those purchases that
 * suit small firms, which no disclosure tells: they are not checked.
 */
export const smeRatio: Rule = {
  meta: {
    id: 'sme-ratio',
    scope: 'text',
    severity: 'info',
    says: {
      zh: '预留小微企业 ≤ 预留中小企业 ≤ 政府采购；其中小微企业不低于 60%',
      en: 'Reserved for small and micro firms ≤ for small and middle ones ≤ procurement; the first 60 % or more of the second',
    },
    regulation: {
      sentence: '预留该部分采购项目预算总额的30%以上专门面向中小企业采购，其中预留给小微企业的比例不低于60%',
      source: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）第八条、第九条',
    },
  },
  *bind(context) {
    const amounts = context.claims.flatMap((claim) => {
      const fact = ownLevel(context, claim);
      return fact?.value != null && fact.unit !== null ? [{ claim, fact }] : [];
    });
    const only = (test: (claim: Claim) => boolean): Fact | null => {
      const found = amounts.filter(({ claim }) => test(claim));
      return found.length === 1 ? (found[0]?.fact ?? null) : null;
    };
    const middle = only(({ subject }) => isReserve(subject.name) && SMALL_AND_MEDIUM.test(subject.name));
    const small = only(
      ({ subject }) => isReserve(subject.name) && SMALL.test(subject.name) && !SMALL_AND_MEDIUM.test(subject.name),
    );
    const all = only(({ subject }) => subject.kind === 'procurement');
    if (middle && all) yield atMost(this.meta, all, middle, ['政府采购', '面向中小企业预留']);
    if (!middle || !small) return;
    yield atMost(this.meta, middle, small, ['面向中小企业预留', '面向小微企业预留']);
    const base = inUnitOf(middle, small);
    // Where nothing, or nothing but what small firms get, is reserved, there is no share to speak of.
    if (base.isZero() || new Decimal(small.value ?? 0).isZero()) return;
    yield relateWords(this.meta, {
      total: small,
      others: [middle],
      agrees: new Decimal(small.value ?? 0).greaterThanOrEqualTo(base.times('0.6').minus('0.01')),
      statement: { zh: '预留给小微企业的比例不低于 60%', en: 'Small and micro firms get 60 % or more of it' },
    });
  },
};

/** 面向中小企业预留政府采购项目预算金额, not what firms were awarded. */
function isReserve(name: string): boolean {
  return /预留/.test(name) && RESERVED.test(name) && !/中标|成交|授予|合同|比例|占/.test(name);
}

function inUnitOf(fact: Fact, like: Fact): Decimal {
  if (fact.unit === null || like.unit === null) throw new Error(`an amount without a unit: ${fact.id}`);
  return new Decimal(convert(fact.value ?? '0', fact.unit, like.unit));
}

function atMost(meta: Rule['meta'], total: Fact, part: Fact, [whole, of]: readonly [string, string]): Relation {
  return relate(meta, {
    kind: 'at-most',
    total,
    addends: [part],
    severity: 'warn',
    nameOf: (fact) => (fact === total ? whole : of),
  });
}
