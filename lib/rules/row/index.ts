import type { Rule } from '../rule.ts';
import { govEconMap } from './gov-econ-map.ts';
import { qtyPrice } from './qty-price.ts';
import { rowBasicProject } from './row-basic-project.ts';
import { rowCompletionRate } from './row-completion-rate.ts';
import { rowFundColumns } from './row-fund-columns.ts';
import { rowFundSplit } from './row-fund-split.ts';
import { rowGrowthRate } from './row-growth-rate.ts';
import { rowIncomeSources } from './row-income-sources.ts';
import { rowPeoplePublic } from './row-people-public.ts';
import { rowPeoplePublicPlacement } from './row-people-public-placement.ts';
import { rowTotal } from './row-total.ts';
import { yoyDeltaColumn } from './yoy-delta-column.ts';

export const rowRules: readonly Rule[] = [
  qtyPrice,
  rowBasicProject,
  rowFundColumns,
  rowFundSplit,
  rowIncomeSources,
  rowPeoplePublic,
  rowTotal,
  rowCompletionRate,
  rowGrowthRate,
  yoyDeltaColumn,
  rowPeoplePublicPlacement,
  govEconMap,
];
