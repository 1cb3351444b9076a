import type { Rule } from '../rule.ts';
import { assetTableSum } from './asset-table-sum.ts';
import { blockSum } from './block-sum.ts';
import { classSum } from './class-sum.ts';
import { codeRollup } from './code-rollup.ts';
import { econRollup } from './econ-rollup.ts';
import { incomeListSum } from './income-list-sum.ts';
import { ofWhichLe } from './of-which-le.ts';
import { outlineSum } from './outline-sum.ts';
import { procurementColumnSum } from './procurement-column-sum.ts';
import { projectListSum } from './project-list-sum.ts';
import { totalBlank } from './total-blank.ts';
import { totalWithCarryover } from './total-with-carryover.ts';
import { unitListSum } from './unit-list-sum.ts';
import { yoyDeltaRow } from './yoy-delta-row.ts';

export const columnRules: readonly Rule[] = [
  assetTableSum,
  blockSum,
  classSum,
  codeRollup,
  econRollup,
  incomeListSum,
  ofWhichLe,
  outlineSum,
  procurementColumnSum,
  projectListSum,
  totalBlank,
  totalWithCarryover,
  unitListSum,
  yoyDeltaRow,
];
