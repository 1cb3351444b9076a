import type { Rule } from '../rule.ts';
import { relateWords } from '../support/ratio.ts';

/** 编报绩效目标的项目N个: no more than the project table lists. Leaving projects without targets is lawful, and so is a list in groups: a warning. */
export const countClaim: Rule = {
  meta: {
    id: 'count-claim',
    scope: 'text-table',
    severity: 'warn',
    says: {
      zh: '文中所写项目个数不多于项目支出表所列',
      en: 'No more projects in the text than the project table lists',
    },
  },
  *bind(context) {
    const tables = context.ledgers('project-expenditure');
    // This year's projects and last year's may stand in tables of their own.
    const figures = tables.flatMap((table) =>
      table.lines.flatMap((line, index) =>
        line.kind === 'item' && line.depth === 0
          ? table.columns.flatMap((column) => context.fact(table, index, column) ?? []).slice(0, 1)
          : [],
      ),
    );
    if (figures.length < 2) return;
    for (const claim of context.claims) {
      const count = context.told(claim.level?.fact);
      if (
        count?.quantity !== 'count' ||
        count.value === null ||
        !/(?:编报|实行|设置|申报|纳入)绩效(?:目标)?(?:管理)?的?项目$/.test(claim.subject.name)
      )
        continue;
      yield relateWords(this.meta, {
        total: count,
        others: figures,
        agrees: Number(count.value) <= figures.length,
        statement: {
          zh: `文中写项目 ${count.value} 个，项目支出表列 ${figures.length} 个`,
          en: `${count.value} projects in the text, ${figures.length} in the project table`,
        },
      });
    }
  },
};
