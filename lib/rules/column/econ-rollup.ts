import type { Rule } from '../rule.ts';
import { rollups } from '../support/rollups.ts';

/** Economic codes: 301 = 30101 + 30102 + …. */
export const econRollup: Rule = {
  meta: {
    id: 'econ-rollup',
    scope: 'column',
    severity: 'error',
    says: { zh: '经济分类类级科目 = 款级科目之和', en: 'An economic class = the items below it' },
  },
  bind(context) {
    return rollups(this.meta, context, (ledger) => ledger.codeKind === 'economic');
  },
};
