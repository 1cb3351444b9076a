import type { Rule } from '../rule.ts';
import { partSums } from '../support/parts.ts';

/** A…，其中：B…，C…: the parts make up the whole, where their names say that they are all there are (基本/项目, 人员/公用, funds, 货物/工程/服务). */
export const narrComponentSum: Rule = {
  meta: {
    id: 'narr-component-sum',
    scope: 'text',
    severity: 'error',
    says: { zh: '文中总数 = 所列各部分之和', en: 'An amount in the text = the parts told with it' },
  },
  *bind(context) {
    for (const claim of context.claims) {
      if (claim.wording !== null && claim.wording !== 'list') yield* partSums(this.meta, context, claim);
    }
  },
};
