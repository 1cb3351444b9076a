import type { Rule } from '../rule.ts';
import { assetPurchaseVsProcurement } from './asset-purchase-vs-procurement.ts';
import { funcEconTie } from './func-econ-tie.ts';
import { officeRunning } from './office-running.ts';
import { performanceCoverage } from './performance-coverage.ts';
import { procurementLeProject } from './procurement-le-project.ts';
import { procurementProjectExists } from './procurement-project-exists.ts';
import { sameNameSameValue } from './same-name-same-value.ts';
import { threePublicVsEcon } from './three-public-vs-econ.ts';
import { vehicleCount } from './vehicle-count.ts';
import { xtBasicTotal } from './xt-basic-total.ts';
import { xtClassRows } from './xt-class-rows.ts';
import { xtCodeCell } from './xt-code-cell.ts';
import { xtEmptyFund } from './xt-empty-fund.ts';
import { xtExpenditureTotal } from './xt-expenditure-total.ts';
import { xtFiscalSplit } from './xt-fiscal-split.ts';
import { xtProjectTotal } from './xt-project-total.ts';
import { xtRevenueTotal } from './xt-revenue-total.ts';
import { xtSourceRows } from './xt-source-rows.ts';

export const betweenTablesRules: readonly Rule[] = [
  assetPurchaseVsProcurement,
  funcEconTie,
  performanceCoverage,
  officeRunning,
  procurementLeProject,
  sameNameSameValue,
  threePublicVsEcon,
  vehicleCount,
  xtBasicTotal,
  xtClassRows,
  xtCodeCell,
  xtEmptyFund,
  xtExpenditureTotal,
  xtFiscalSplit,
  xtProjectTotal,
  xtRevenueTotal,
  xtSourceRows,
  procurementProjectExists,
];
