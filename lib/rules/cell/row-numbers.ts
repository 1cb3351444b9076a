import type { Rule } from '../rule.ts';
import { sectionNumbers } from './row-numbers/sections.ts';
import { tableNumbers } from './row-numbers/tables.ts';

/** 序号 of a table's rows and the numbers of sections go on one by one. */
export const rowNumbers: Rule = {
  meta: {
    id: 'row-numbers',
    scope: 'document',
    severity: 'info',
    says: { zh: '表内序号、各级标题序号连续', en: 'Numbers of rows and of sections go on one by one' },
    tolerance: 'exact',
  },
  *bind(context) {
    yield* tableNumbers(this.meta, context);
    yield* sectionNumbers(this.meta, context);
  },
};
