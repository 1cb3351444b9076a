import { describe, expect, test } from 'vitest';
import { comparingRules } from '../../lib/compare/index.ts';
import { covered } from '../../lib/rules/covered.ts';
import { rules } from '../../lib/rules/index.ts';
import { leftOut } from '../../lib/rules/left-out.ts';

/** The catalogue's ids, by its groups. Each is a rule, is covered by rules, or is left out with its reason. */
const CATALOGUE: Readonly<Record<string, string>> = {
  cell: `num-parse unit-declared unit-slip percent-unit decimals-outlier negative-cell total-blank code-syntax code-name
    row-numbers duplicate-code number-scale`,
  row: `row-total row-basic-project row-income-sources row-fund-split row-people-public row-people-public-placement
    qty-price row-fund-columns of-which-le yoy-delta-column same-row-equal-columns`,
  column: `code-rollup class-sum econ-rollup block-sum child-equals-parent balance total-with-carryover income-list-sum
    three-public-sum three-public-car-sum three-public-extended project-list-sum unit-list-sum procurement-column-sum
    asset-table-sum percent-column-sum sum-inference`,
  'between-tables': `xt-revenue-total xt-expenditure-total xt-class-rows xt-code-cell xt-fiscal-split xt-basic-total
    xt-project-total xt-empty-fund func-econ-tie three-public-vs-econ office-running procurement-total
    procurement-project-exists procurement-le-project asset-purchase-vs-procurement same-name-same-value vehicle-count
    performance-coverage performance-amount gov-econ-map program-subset`,
  text: `narr-component-sum narr-list-sum narr-delta-decomposition three-public-delta-sum yoy-two-levels yoy-rate
    zero-base-rate zero-with-change flat-claim reason-sum percent-of completion-rate narr-repeat count-claim per-head
    list-of-names sme-ratio`,
  'text-and-tables': `narr-total-tie narr-class-tie narr-item-tie narr-name-tie narr-basic-tie narr-three-public-tie
    narr-fund-tie narr-procurement-tie narr-asset-tie empty-claim-vs-data section-copy`,
  performance: `plan-percent indicator-operator indicator-narr-tie indicator-cost score-formula indicator-clone
    project-budget-split project-period`,
  document: `required-tables toc-body empty-table-note required-explanations change-reason year-base org-name level-name
    dept-unit-word placeholder punctuation anchor-gap timeliness personal-data`,
  'across-documents': `xy-prior-level xy-prior-column xd-parent-child xd-same-fact xd-budget-vs-final xy-name-change`,
  'final-account': `fa-balance fa-carryover fa-01-02-03 fa-04-05 fa-05-06 fa-three-public fa-groups
    fa-final-vs-budget-words fa-performance-counts`,
};

const ids = Object.values(CATALOGUE).flatMap((group) => group.trim().split(/\s+/));
const made = new Set([...rules, ...comparingRules].map(({ meta }) => meta.id));

test('the catalogue has 126 checks, each once', () => {
  expect(ids).toHaveLength(126);
  expect(new Set(ids).size).toBe(126);
});

test('each is a rule, covered by rules, or left out with its reason', () => {
  const told = new Set([...made, ...covered.map(({ id }) => id), ...leftOut.map(({ id }) => id)]);
  expect(ids.filter((id) => !told.has(id))).toEqual([]);
});

describe('what is covered', () => {
  test.each(covered)('$id has no rule of its own, and its rules are there', ({ id, by }) => {
    expect(made.has(id)).toBe(false);
    expect(by.filter((rule) => !made.has(rule))).toEqual([]);
    expect(ids).toContain(id);
  });
});

test('what is left out is named once, and says why in both languages', () => {
  expect(new Set(leftOut.map(({ id }) => id)).size).toBe(leftOut.length);
  expect(leftOut.filter(({ id, reason }) => !ids.includes(id) || reason.zh === '' || reason.en === '')).toEqual([]);
});
