import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { completenessOf } from './completeness.ts';

/** A required table that the document's own contents list, or that a document lacks which holds nearly all others. */
export const requiredTables: Rule = {
  meta: {
    id: 'required-tables',
    scope: 'document',
    severity: 'warn',
    tolerance: 'exact',
    says: {
      zh: '部门（单位）预决算公开应有的表齐全，没有数据的也列出空表',
      en: 'The required tables are all there; those without figures are printed empty',
    },
    regulation: {
      sentence:
        '公开部门收支总体情况表、部门收入总体情况表、部门支出总体情况表、财政拨款收支总体情况表、一般公共预算支出情况表、一般公共预算基本支出情况表、一般公共预算“三公”经费支出情况表、政府性基金预算支出情况表；没有数据的表格应当列出空表并说明',
      source: '财政预决算领域基层政务公开标准目录（依据财预〔2016〕143号）',
    },
  },
  *bind(context) {
    const missing = (completenessOf(context.interpretation) ?? []).filter(
      ({ kind, state }) => kind === 'table' && state === 'missing',
    );
    if (missing.length === 0) return;
    yield remark(this.meta, {
      key: missing.map(({ id }) => id).join('+'),
      places: [],
      message: {
        zh: `其他规定的表都在本文件中，没有找到：${missing.map(({ name }) => name.zh).join('、')}`,
        en: `The other required tables are in this document; not found: ${missing.map(({ name }) => name.en).join(', ')}`,
      },
    });
  },
};
