import type { Rule } from './rule.ts';
import { only } from './support/forms.ts';
import { relateWords } from './support/ratio.ts';

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
    const table = only(context, 'project-expenditure');
    if (!table) return;
    const rows = table.lines.filter(({ kind, depth }) => kind === 'item' && depth === 0);
    const figures = rows.flatMap((line) =>
      table.columns.flatMap((column) => context.fact(table, table.lines.indexOf(line), column) ?? []).slice(0, 1),
    );
    if (rows.length < 2 || figures.length < rows.length) return;
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
        agrees: Number(count.value) <= rows.length,
        statement: {
          zh: `文中写项目 ${count.value} 个，项目支出表列 ${rows.length} 个`,
          en: `${count.value} projects in the text, ${rows.length} in the project table`,
        },
      });
    }
  },
};
