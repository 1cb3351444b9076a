import { assetPurchaseVsProcurement } from './asset-purchase-vs-procurement.ts';
import { assetTableSum } from './asset-table-sum.ts';
import { balance } from './balance.ts';
import { blockSum } from './block-sum.ts';
import { classSum } from './class-sum.ts';
import { codeRollup } from './code-rollup.ts';
import { completionRate } from './completion-rate.ts';
import { countClaim } from './count-claim.ts';
import { econRollup } from './econ-rollup.ts';
import { emptyClaimVsData } from './empty-claim-vs-data.ts';
import { flatClaim } from './flat-claim.ts';
import { funcEconTie } from './func-econ-tie.ts';
import { incomeListSum } from './income-list-sum.ts';
import { narrAssetTie } from './narr-asset-tie.ts';
import { narrBasicTie } from './narr-basic-tie.ts';
import { narrClassTie } from './narr-class-tie.ts';
import { narrComponentSum } from './narr-component-sum.ts';
import { narrDeltaDecomposition } from './narr-delta-decomposition.ts';
import { narrFundTie } from './narr-fund-tie.ts';
import { narrItemTie } from './narr-item-tie.ts';
import { narrListSum } from './narr-list-sum.ts';
import { narrNameTie } from './narr-name-tie.ts';
import { narrProcurementTie } from './narr-procurement-tie.ts';
import { narrRepeat } from './narr-repeat.ts';
import { narrThreePublicTie } from './narr-three-public-tie.ts';
import { narrTotalTie } from './narr-total-tie.ts';
import { ofWhichLe } from './of-which-le.ts';
import { officeRunning } from './office-running.ts';
import { outlineSum } from './outline-sum.ts';
import { percentOf } from './percent-of.ts';
import { performanceCoverage } from './performance-coverage.ts';
import { procurementColumnSum } from './procurement-column-sum.ts';
import { procurementLeProject } from './procurement-le-project.ts';
import { projectBudgetSplit } from './project-budget-split.ts';
import { projectListSum } from './project-list-sum.ts';
import { qtyPrice } from './qty-price.ts';
import { rowBasicProject } from './row-basic-project.ts';
import { rowFundColumns } from './row-fund-columns.ts';
import { rowFundSplit } from './row-fund-split.ts';
import { rowIncomeSources } from './row-income-sources.ts';
import { rowPeoplePublic } from './row-people-public.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';
import { sameNameSameValue } from './same-name-same-value.ts';
import { statedFormula } from './stated-formula.ts';
import { threePublicCarSum } from './three-public-car-sum.ts';
import { threePublicDeltaSum } from './three-public-delta-sum.ts';
import { threePublicExtended } from './three-public-extended.ts';
import { threePublicSum } from './three-public-sum.ts';
import { threePublicVsEcon } from './three-public-vs-econ.ts';
import { totalBlank } from './total-blank.ts';
import { totalWithCarryover } from './total-with-carryover.ts';
import { unitListSum } from './unit-list-sum.ts';
import { vehicleCount } from './vehicle-count.ts';
import { xtBasicTotal } from './xt-basic-total.ts';
import { xtClassRows } from './xt-class-rows.ts';
import { xtCodeCell } from './xt-code-cell.ts';
import { xtEmptyFund } from './xt-empty-fund.ts';
import { xtExpenditureTotal } from './xt-expenditure-total.ts';
import { xtFiscalSplit } from './xt-fiscal-split.ts';
import { xtProjectTotal } from './xt-project-total.ts';
import { xtRevenueTotal } from './xt-revenue-total.ts';
import { yearBase } from './year-base.ts';
import { yoyDeltaColumn } from './yoy-delta-column.ts';
import { yoyDeltaRow } from './yoy-delta-row.ts';
import { yoyRate } from './yoy-rate.ts';
import { yoyTwoLevels } from './yoy-two-levels.ts';
import { zeroBaseRate } from './zero-base-rate.ts';
import { zeroWithChange } from './zero-with-change.ts';

export { RuleContext } from './context.ts';
export { isRelation, type Rule, type RuleMeta } from './rule.ts';

/** Every rule, in the catalogue's order: within a row, down a column, within a table, between tables. */
export const rules: readonly Rule[] = [
  assetPurchaseVsProcurement,
  assetTableSum,
  balance,
  blockSum,
  classSum,
  codeRollup,
  econRollup,
  funcEconTie,
  incomeListSum,
  ofWhichLe,
  performanceCoverage,
  officeRunning,
  outlineSum,
  procurementColumnSum,
  procurementLeProject,
  projectBudgetSplit,
  projectListSum,
  qtyPrice,
  rowBasicProject,
  rowFundColumns,
  rowFundSplit,
  rowIncomeSources,
  rowPeoplePublic,
  rowTotal,
  sameNameSameValue,
  statedFormula,
  threePublicCarSum,
  threePublicExtended,
  threePublicSum,
  threePublicVsEcon,
  totalBlank,
  totalWithCarryover,
  unitListSum,
  vehicleCount,
  xtBasicTotal,
  xtClassRows,
  xtCodeCell,
  xtEmptyFund,
  xtExpenditureTotal,
  xtFiscalSplit,
  xtProjectTotal,
  xtRevenueTotal,
  yoyDeltaColumn,
  yoyDeltaRow,
  narrComponentSum,
  narrListSum,
  narrDeltaDecomposition,
  threePublicDeltaSum,
  yoyTwoLevels,
  yoyRate,
  zeroBaseRate,
  zeroWithChange,
  flatClaim,
  percentOf,
  completionRate,
  narrRepeat,
  countClaim,
  yearBase,
  narrTotalTie,
  narrClassTie,
  narrItemTie,
  narrNameTie,
  narrBasicTie,
  narrThreePublicTie,
  narrFundTie,
  narrProcurementTie,
  narrAssetTie,
  emptyClaimVsData,
];
