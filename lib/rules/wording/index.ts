import type { Rule } from '../rule.ts';
import { fewRemarks } from '../support/few-remarks.ts';
import { changeReason } from './change-reason.ts';
import { deptUnitWord } from './dept-unit-word.ts';
import { levelName } from './level-name.ts';
import { orgName } from './org-name.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { punctuation } from './punctuation.ts';
import { sentenceRepeat } from './sentence-repeat.ts';

export const wordingRules: readonly Rule[] = [
  orgName,
  levelName,
  deptUnitWord,
  placeholder,
  punctuation,
  personalData,
  changeReason,
  sentenceRepeat,
].map(fewRemarks);
