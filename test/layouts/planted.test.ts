import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

/** One digit changed in a clean page: it is found, and where two relations meet in it, it is named. */

const page = (name: string) => readFileSync(new URL(`../fixtures/layouts/${name}.html`, import.meta.url), 'utf8');

const planted: readonly { in: string; from: string; to: string; rule: string }[] = [
  { in: 'classes-side-by-side', from: '合计</td><td>170.00', to: '合计</td><td>180.00', rule: 'class-sum' },
  { in: 'classes-side-by-side', from: '合计</td><td>65.00', to: '合计</td><td>55.00', rule: 'class-sum' },
  { in: 'names', from: '事业收入</td><td>20.00', to: '事业收入</td><td>30.00', rule: 'income-list-sum' },
  { in: 'names', from: '退休费</td><td>20.00', to: '退休费</td><td>25.00', rule: 'block-sum' },
  {
    in: 'assets',
    from: '<td>80.00</td></tr><tr><td>资产合计',
    to: '<td>90.00</td></tr><tr><td>资产合计',
    rule: 'asset-table-sum',
  },
];

test.each(planted)('$in: $from becomes $to', ({ in: name, from, to, rule }) => {
  const html = page(name);
  expect(html.split(from).length).toBe(2);
  const { findings } = reviewHtml(html.replace(from, to), `${name}.html`).review;
  expect(findings.map((finding) => finding.rule)).toEqual([rule]);
});
