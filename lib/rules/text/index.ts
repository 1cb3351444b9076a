import type { Rule } from '../rule.ts';
import { completionRate } from './completion-rate.ts';
import { directionWords } from './direction-words.ts';
import { flatClaim } from './flat-claim.ts';
import { narrComponentSum } from './narr-component-sum.ts';
import { narrDeltaDecomposition } from './narr-delta-decomposition.ts';
import { narrListSum } from './narr-list-sum.ts';
import { narrNegative } from './narr-negative.ts';
import { narrOfWhichLe } from './narr-of-which-le.ts';
import { narrRepeat } from './narr-repeat.ts';
import { percentColumnSum } from './percent-column-sum.ts';
import { percentOf } from './percent-of.ts';
import { sectionCopy } from './section-copy.ts';
import { smeRatio } from './sme-ratio.ts';
import { threePublicDeltaSum } from './three-public-delta-sum.ts';
import { yearBase } from './year-base.ts';
import { yoyRate } from './yoy-rate.ts';
import { yoyTwoLevels } from './yoy-two-levels.ts';
import { zeroBaseRate } from './zero-base-rate.ts';
import { zeroWithChange } from './zero-with-change.ts';

export const textRules: readonly Rule[] = [
  narrComponentSum,
  narrListSum,
  narrOfWhichLe,
  narrNegative,
  narrDeltaDecomposition,
  threePublicDeltaSum,
  yoyTwoLevels,
  yoyRate,
  zeroBaseRate,
  zeroWithChange,
  directionWords,
  flatClaim,
  percentOf,
  completionRate,
  narrRepeat,
  yearBase,
  percentColumnSum,
  smeRatio,
  sectionCopy,
];
