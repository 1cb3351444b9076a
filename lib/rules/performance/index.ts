import type { Rule } from '../rule.ts';
import { indicatorClone } from './indicator-clone.ts';
import { indicatorCost } from './indicator-cost.ts';
import { indicatorNarrTie } from './indicator-narr-tie.ts';
import { indicatorOperator } from './indicator-operator.ts';
import { performanceAmount } from './performance-amount.ts';
import { planPercent } from './plan-percent.ts';
import { programSubset } from './program-subset.ts';
import { projectPeriod } from './project-period.ts';
import { scoreFormula } from './score-formula.ts';

/** Targets of projects and of the office (绩效): their plans, values, money and terms. */
export const performanceRules: readonly Rule[] = [
  planPercent,
  indicatorOperator,
  indicatorNarrTie,
  indicatorCost,
  scoreFormula,
  indicatorClone,
  projectPeriod,
  performanceAmount,
  programSubset,
];
