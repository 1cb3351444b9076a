// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Speaking } from '../../components/speech.tsx';
import { ActionsProvider, type PanelActions } from '../../entrypoints/sidepanel/actions.ts';
import { Head } from '../../entrypoints/sidepanel/Head.tsx';
import { review } from './samples/review.ts';

afterEach(() => render(null, document.body));

/** The head of a document with a title of its own, or a name alone: title, and the line below. */
function headOf(title: string, name: string, url: string | null): (string | null | undefined)[] {
  const shown = { ...review, head: { ...review.head, title }, source: { ...review.source, name, url } };
  render(
    <Speaking language="zh">
      <ActionsProvider value={{} as PanelActions}>
        <Head review={shown} drawer={null} onDrawer={() => undefined} />
      </ActionsProvider>
    </Speaking>,
    document.body,
  );
  return ['h1', '.head-facts span:last-child'].map((selector) => document.querySelector(selector)?.textContent);
}

test('a document without a title is called by its file, once', () => {
  expect(headOf('某局2023年部门预算', 'a.pdf', null)).toEqual(['某局2023年部门预算', 'a.pdf']);
  const [title, fact] = headOf('', '2023预算\u202e.pdf', null);
  expect(title).toBe('2023预算');
  expect(fact).not.toContain('2023预算');
  expect(headOf('', '', 'http://czj.example.gov.cn/a')).toEqual(['无题名', 'czj.example.gov.cn']);
});
