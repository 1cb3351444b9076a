import type { Rule } from '../rule.ts';
import { debtKinds } from './debt-kinds.ts';
import { debtLimit } from './debt-limit.ts';
import { fundRollForward } from './fund-roll-forward.ts';

/** What whole governments publish: debts, funds. */
export const governmentRules: readonly Rule[] = [debtKinds, debtLimit, fundRollForward];
