import type { Fact } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { growthSeverity } from '../support/growth-severity.ts';
import { growthColumns, proportionColumns } from '../support/rate-columns.ts';
import { rateRelations } from '../support/rate-relations.ts';

/**
 * 比上年增减%: (this year − last year) ÷ last year, line by line; 为上年执行数的%: this year ÷ last year. Reports
 * may grow "on the same basis" (同口径) without saying so in the header: it is a doubt, and a contradiction only where no
 * word of the document says so and the other lines come out as they are printed.
 */
export const rowGrowthRate: Rule = {
  meta: {
    id: 'row-growth-rate',
    scope: 'row',
    severity: 'warn',
    says: {
      zh: '增减% = (本年 − 上年) ÷ 上年；为上年的% = 本年 ÷ 上年',
      en: 'Growth % = (this year − last year) ÷ last year; % of last year = this year ÷ last year',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const column of growthColumns(ledger)) {
        const change = (sign: 1 | -1) => (current: Fact, prior: Fact) => [
          { fact: current, over: sign },
          { fact: prior, over: -sign, under: 1 },
        ];
        // Where no fall bears its sign, the column tells how much it was and not which way.
        const signed = ledger.lines.some((_, line) => context.fact(ledger, line, column.rate)?.value?.startsWith('-'));
        const meta = { ...this.meta, severity: growthSeverity(context, ledger, column) };
        yield* rateRelations(meta, context, ledger, column, change(1), (current, prior) =>
          signed ? [] : [change(-1)(current, prior)],
        );
      }
      for (const column of proportionColumns(ledger))
        yield* rateRelations(this.meta, context, ledger, column, (current, prior) => [
          { fact: current, over: 1 },
          { fact: prior, under: 1 },
        ]);
    }
  },
};
