import type { Rule } from '../rule.ts';
import { fewRemarks } from '../support/few-remarks.ts';
import { codeName } from './code-name.ts';
import { codeSyntax } from './code-syntax.ts';
import { decimalsOutlier } from './decimals-outlier.ts';
import { duplicateCode } from './duplicate-code.ts';
import { negativeCell } from './negative-cell.ts';
import { numParse } from './num-parse.ts';
import { percentUnit } from './percent-unit.ts';
import { rowNumbers } from './row-numbers.ts';
import { unitDeclared } from './unit-declared.ts';
import { unitSlip } from './unit-slip.ts';

export const cellRules: readonly Rule[] = [
  numParse,
  unitDeclared,
  unitSlip,
  percentUnit,
  decimalsOutlier,
  negativeCell,
  codeSyntax,
  codeName,
  rowNumbers,
  duplicateCode,
].map(fewRemarks);
