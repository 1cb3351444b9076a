import type { Rule } from '../rule.ts';
import { faBasicSplit } from './fa-05-06.ts';
import { faCarryover } from './fa-carryover.ts';
import { faFinalVsBudgetWords } from './fa-final-vs-budget-words.ts';
import { faGroups } from './fa-groups.ts';
import { faNarrBalance } from './fa-narr-balance.ts';
import { faPerformanceCounts } from './fa-performance-counts.ts';
import { faThreePublic } from './fa-three-public.ts';

/** Rules of final accounts (决算, 公开01–09) that no rule of budgets covers. */
export const finalAccountRules: readonly Rule[] = [
  faCarryover,
  faNarrBalance,
  faBasicSplit,
  faThreePublic,
  faGroups,
  faFinalVsBudgetWords,
  faPerformanceCounts,
];
