import type { Rule } from '../rule.ts';
import { partSums } from '../support/parts.ts';

/** Numbered lines below a line that tells the whole. A list with a gap, or with a line that tells no amount, is left alone. */
export const narrListSum: Rule = {
  meta: {
    id: 'narr-list-sum',
    scope: 'text',
    severity: 'error',
    says: { zh: '分条所列各项之和 = 总数', en: 'The lines of a numbered list = the whole above them' },
  },
  *bind(context) {
    for (const claim of context.claims) {
      if (claim.wording === 'list') yield* partSums(this.meta, context, claim);
    }
  },
};
