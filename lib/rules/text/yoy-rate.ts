import type { Relation } from '../../model/index.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { type ToldChange, toldChanges } from '../support/changes.ts';
import { relateRatio } from '../support/ratio.ts';

/**
 * Rates of change, from the amounts of both years, or from the change and one of them. What the figures can stand for
 * with their last digits decides; a rate that was cut off, or is off by one in its last digit, is no contradiction.
 */
export const yoyRate: Rule = {
  meta: {
    id: 'yoy-rate',
    scope: 'text',
    severity: 'error',
    says: { zh: '增减率 = 增减额 ÷ 上年数', en: 'Rate of change = change ÷ last year' },
  },
  *bind(context) {
    for (const told of toldChanges(context)) {
      // 下降-81.75% says a fall twice; 增长-3.20%, 差异率-3.20% say it once.
      if (told.rate?.value == null || (told.sign < 0 && told.rate.value.startsWith('-'))) continue;
      yield* ratesOf(this.meta, told);
    }
  },
};

function* ratesOf(meta: RuleMeta, { rate, current, prior, amount, sign }: ToldChange): Generator<Relation> {
  if (!rate) return;
  if (current && prior) {
    yield relateRatio(meta, {
      total: rate,
      terms: [
        { fact: current, over: sign },
        { fact: prior, over: -sign, under: 1 },
      ],
      statement:
        sign > 0
          ? { zh: '增幅 = 本年 ÷ 上年 − 1', en: 'Increase = this year ÷ last year − 1' }
          : { zh: '降幅 = 1 − 本年 ÷ 上年', en: 'Decrease = 1 − this year ÷ last year' },
    });
  }
  if (!amount || amount.value?.startsWith('-')) return;
  if (prior) {
    yield relateRatio(meta, {
      total: rate,
      terms: [
        { fact: amount, over: 1 },
        { fact: prior, under: 1 },
      ],
      statement: { zh: '增减率 = 增减额 ÷ 上年数', en: 'Rate = change ÷ last year' },
    });
  } else if (current) {
    yield relateRatio(meta, {
      total: rate,
      terms: [
        { fact: amount, over: 1, under: -sign },
        { fact: current, under: 1 },
      ],
      statement:
        sign > 0
          ? { zh: '增幅 = 增加额 ÷（本年 − 增加额）', en: 'Increase = rise ÷ (this year − rise)' }
          : { zh: '降幅 = 减少额 ÷（本年 + 减少额）', en: 'Decrease = fall ÷ (this year + fall)' },
    });
  }
}
