import type { Rule } from '../rule.ts';
import { countClaim } from './count-claim.ts';
import { emptyClaimVsData } from './empty-claim-vs-data.ts';
import { governmentTextTie } from './government-text-tie.ts';
import { listOfNames } from './list-of-names.ts';
import { narrAssetTie } from './narr-asset-tie.ts';
import { narrBasicTie } from './narr-basic-tie.ts';
import { narrClassTie } from './narr-class-tie.ts';
import { narrFundTie } from './narr-fund-tie.ts';
import { narrItemTie } from './narr-item-tie.ts';
import { narrNameTie } from './narr-name-tie.ts';
import { narrProcurementTie } from './narr-procurement-tie.ts';
import { narrSourceTie } from './narr-source-tie.ts';
import { narrThreePublicTie } from './narr-three-public-tie.ts';
import { narrTotalTie } from './narr-total-tie.ts';

export const textAndTablesRules: readonly Rule[] = [
  countClaim,
  narrTotalTie,
  narrClassTie,
  narrItemTie,
  narrNameTie,
  narrBasicTie,
  narrSourceTie,
  narrThreePublicTie,
  narrFundTie,
  narrProcurementTie,
  narrAssetTie,
  emptyClaimVsData,
  listOfNames,
  governmentTextTie,
];
