import type { Rule } from '../rule.ts';
import { balance } from './balance.ts';
import { projectBudgetSplit } from './project-budget-split.ts';
import { statedFormula } from './stated-formula.ts';
import { threePublicCarSum } from './three-public-car-sum.ts';
import { threePublicExtended } from './three-public-extended.ts';
import { threePublicSum } from './three-public-sum.ts';

export const tableRules: readonly Rule[] = [
  balance,
  projectBudgetSplit,
  statedFormula,
  threePublicCarSum,
  threePublicExtended,
  threePublicSum,
];
