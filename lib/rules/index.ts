import { betweenTablesRules } from './between-tables/index.ts';
import { cellRules } from './cell/index.ts';
import { columnRules } from './column/index.ts';
import { documentRules } from './document/index.ts';
import { finalAccountRules } from './final-account/index.ts';
import { governmentRules } from './government/index.ts';
import { performanceRules } from './performance/index.ts';
import { rowRules } from './row/index.ts';
import type { Rule } from './rule.ts';
import { noting } from './support/bound-so-far.ts';
import { tableRules } from './table/index.ts';
import { sumInference } from './table/sum-inference.ts';
import { textRules } from './text/index.ts';
import { textAndTablesRules } from './text-and-tables/index.ts';
import { wordingRules } from './wording/index.ts';

export { RuleContext } from './context.ts';
export { completenessOf } from './document/index.ts';
export { isRelation, isRemark, type Rule, type RuleMeta } from './rule.ts';

const standard: readonly Rule[] = [
  ...cellRules,
  ...rowRules,
  ...columnRules,
  ...tableRules,
  ...betweenTablesRules,
  ...textRules,
  ...textAndTablesRules,
  ...governmentRules,
  ...wordingRules,
  ...performanceRules,
  ...finalAccountRules,
  ...documentRules,
];

/**
 * Every rule, in the catalogue's order: within a row, down a column, within a table, between tables, in the text. Last
 * the one that speaks only where no other does.
 */
export const rules: readonly Rule[] = [...standard.map(noting), sumInference];
