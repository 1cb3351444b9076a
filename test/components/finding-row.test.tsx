// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Speaking } from '../../components/speech.tsx';
import { FindingRow } from '../../entrypoints/sidepanel/FindingRow.tsx';
import type { Finding } from '../../lib/model/index.ts';
import { subjects } from './samples/cards.ts';
import { review } from './samples/review.ts';

afterEach(() => render(null, document.body));

/** What the line of a finding says, before it is opened. */
function lineOf(finding: Finding | null | undefined): string {
  if (!finding) throw new Error('no sample');
  const nothing = () => undefined;
  const list = { current: null, open: new Set<string>(), onToggle: nothing, onShow: nothing, onPlace: nothing };
  render(
    <Speaking language="zh">
      <ul>
        <FindingRow finding={finding} list={{ ...list, nameOf: () => '' }} />
      </ul>
    </Speaking>,
    document.body,
  );
  return document.querySelector('.row-main')?.textContent ?? '';
}

test('tells how far figures are apart, or what the words say where none are', () => {
  const { words } = subjects;
  const said = words?.finding?.tapes[0]?.statement.zh ?? '';
  expect(said).not.toBe('');
  expect(lineOf(words?.finding)).toContain(said);
  const [sum] = review.findings;
  expect(lineOf(sum)).toMatch(/差 −0\.14$/);
  expect(lineOf(sum)).not.toContain(sum?.tapes[0]?.statement.zh);
});
