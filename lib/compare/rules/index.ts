import type { ComparingRule } from '../rule.ts';
import { xdBudgetVsFinal } from './xd-budget-vs-final.ts';
import { xdParentChild } from './xd-parent-child.ts';
import { xdSameFact } from './xd-same-fact.ts';
import { xyNameChange } from './xy-name-change.ts';
import { xyPriorColumn } from './xy-prior-column.ts';
import { xyPriorLevel } from './xy-prior-level.ts';

/** Every check of two documents against each other, in the catalogue's order. */
export const comparingRules: readonly ComparingRule[] = [
  xyPriorLevel,
  xyPriorColumn,
  xdParentChild,
  xdSameFact,
  xdBudgetVsFinal,
  xyNameChange,
];
