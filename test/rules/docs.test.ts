import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../lib/rules/index.ts';
import { rulesPage } from '../../scripts/rules-page.ts';

test('docs/rules.md is what scripts/write-rules-docs.ts writes', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesPage());
});

test('it names every rule once', () => {
  const named = [...rulesPage().matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id);
  expect(named.sort()).toEqual(rules.map(({ meta }) => meta.id).sort());
});
