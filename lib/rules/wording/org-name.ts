import type { Rule } from '../rule.ts';
import { officeOfCounty } from './org-name/general-office.ts';
import { siblingNamed } from './org-name/siblings.ts';
import { strangerAboveTable, twoNamesOfOneCode } from './org-name/two-names.ts';

/**
 * One organisation throughout: another department where only one's own can be meant, 办公厅 where a county has but a 办公室,
 * two names under one code. Subordinate units, superiors and aliases are named rightly everywhere else.
 */
export const orgName: Rule = {
  meta: {
    id: 'org-name',
    scope: 'document',
    severity: 'warn',
    says: { zh: '全文单位名称前后一致', en: 'The office bears one name throughout' },
    tolerance: 'exact',
  },
  *bind(context) {
    yield* siblingNamed(this.meta, context);
    yield* officeOfCounty(this.meta, context);
    yield* twoNamesOfOneCode(this.meta, context);
    yield* strangerAboveTable(this.meta, context);
  },
};
