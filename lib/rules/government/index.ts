import type { Rule } from '../rule.ts';
import { debtKinds } from './debt-kinds.ts';
import { debtLimit } from './debt-limit.ts';
import { fundRollForward } from './fund-roll-forward.ts';
import { governmentLists } from './government-lists.ts';
import { levelSplit } from './level-split.ts';
import { lineRollForward } from './line-roll-forward.ts';
import { listedTotal } from './listed-total.ts';
import { partsAcross } from './parts-across.ts';

/** What whole governments publish: income, balances, debts, funds. */
export const governmentRules: readonly Rule[] = [
  governmentLists,
  listedTotal,
  levelSplit,
  partsAcross,
  debtKinds,
  debtLimit,
  fundRollForward,
  lineRollForward,
];
