import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { comparingRules } from '../../lib/compare/index.ts';
import { rules } from '../../lib/rules/index.ts';
import { leftOut } from '../../lib/rules/left-out.ts';
import { rulesPage } from '../../scripts/rules-page.ts';

test('docs/rules.md is what scripts/write-rules-docs.ts writes', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});

test('it names every rule once, with its tolerance', () => {
  const named = [...rulesPage().matchAll(/^\| `([^`]+)` \|.*\| (?:不容差 exact|取整 rounding) \|/gm)].map(
    ([, id]) => id,
  );
  expect(named.sort()).toEqual([...rules, ...comparingRules].map(({ meta }) => meta.id).sort());
});

test('it tells what is left out, and why, in both languages', () => {
  const page = rulesPage();
  for (const { id, reason } of leftOut) {
    expect(page).toContain(`| \`${id}\` | ${reason.zh} | ${reason.en} |`);
    expect(reason.zh).toMatch(/\p{Script=Han}/u);
    expect(reason.en).not.toMatch(/^\P{Script=Latin}*$/u);
  }
});
