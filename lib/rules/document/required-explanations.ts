import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { completenessOf } from './completeness.ts';

/** A required explanation that a document lacks which holds its tables and all other explanations. */
export const requiredExplanations: Rule = {
  meta: {
    id: 'required-explanations',
    scope: 'document',
    severity: 'warn',
    tolerance: 'exact',
    says: {
      zh: '应有的说明齐全：职责、机构、政府采购、“三公”经费、绩效、名词解释',
      en: 'The required explanations are all there: duties, institutions, procurement, three public funds, performance, glossary',
    },
    regulation: {
      sentence:
        '部门（单位）职责、机构设置、收支增减变化、机关运行经费安排、政府采购、国有资产占用、预算绩效情况说明，并对专业性较强的名词进行解释',
      source: '财政预决算领域基层政务公开标准目录（依据财预〔2016〕143号）',
    },
  },
  *bind(context) {
    const missing = (completenessOf(context.interpretation) ?? []).filter(
      ({ kind, state }) => kind === 'explanation' && state === 'missing',
    );
    if (missing.length === 0) return;
    yield remark(this.meta, {
      key: missing.map(({ id }) => id).join('+'),
      places: [],
      message: {
        zh: `其他规定的说明都在本文件中，没有找到：${missing.map(({ name }) => name.zh).join('、')}`,
        en: `The other required explanations are in this document; not found: ${missing.map(({ name }) => name.en).join(', ')}`,
      },
    });
  },
};
