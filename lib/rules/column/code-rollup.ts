import type { Rule } from '../rule.ts';
import { listsIncomeCodes } from '../support/income-codes.ts';
import { rollups } from '../support/rollups.ts';

/** Functional codes, and those of a government's income: a class or section is the sum of the codes below it (201 = 20101 + 20103 + …). */
export const codeRollup: Rule = {
  meta: {
    id: 'code-rollup',
    scope: 'column',
    severity: 'error',
    says: { zh: '上级科目 = 下级科目之和', en: 'A functional code = the codes below it' },
  },
  bind(context) {
    return rollups(
      this.meta,
      context,
      (ledger) => ledger.codeKind === 'functional' || listsIncomeCodes(context, ledger),
    );
  },
};
