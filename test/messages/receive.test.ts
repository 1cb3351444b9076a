import { expect, test, vi } from 'vitest';
import {
  isViewer,
  type MessageRuntime,
  receive,
  type Sender,
  ToBackground,
  ToReader,
} from '../../lib/messages/index.ts';

type Listener = Parameters<MessageRuntime['onMessage']['addListener']>[0];

function channel() {
  const listeners = new Set<Listener>();
  const runtime: MessageRuntime = {
    id: 'us',
    getURL: () => 'chrome-extension://us/',
    onMessage: { addListener: (one) => void listeners.add(one), removeListener: (one) => void listeners.delete(one) },
  };
  const say = (message: unknown, sender: Sender) =>
    new Promise((resolve) => {
      const kept = [...listeners].map((listener) => listener(message, sender, resolve));
      if (!kept.includes(true)) resolve('nobody');
    });
  return { runtime, say };
}

const panel: Sender = { id: 'us', url: 'chrome-extension://us/sidepanel.html' };

test('answers a well-formed message of our own pages, and nothing else', async () => {
  const { runtime, say } = channel();
  const ending = new AbortController();
  receive({ runtime, schema: ToReader, from: 'own-pages', answer: async ({ type }) => type, signal: ending.signal });
  expect(await say({ type: 'get-view' }, panel)).toBe('get-view');
  expect(await say({ type: 'get-view' }, { id: 'us' })).toBe('get-view');
  expect(await say({ type: 'no-such' }, panel)).toBe('nobody');
  expect(await say({ type: 'show-finding', finding: 7 }, panel)).toBe('nobody');
  expect(await say({ type: 'get-view' }, { id: 'another', url: 'chrome-extension://another/x.html' })).toBe('nobody');
  const page: Sender = { id: 'us', url: 'http://www.example.gov.cn/', tab: { id: 1, incognito: false } };
  expect(await say({ type: 'get-view' }, page)).toBe('nobody');
  expect(await say({ type: 'get-view' }, { ...page, url: 'http://evil.example/chrome-extension://us/' })).toBe(
    'nobody',
  );
  ending.abort();
  expect(await say({ type: 'get-view' }, panel)).toBe('nobody');
});

test('what fails is answered all the same, and said in our console', async () => {
  const { runtime, say } = channel();
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  receive({ runtime, schema: ToReader, from: 'own-pages', answer: () => Promise.reject(new Error('broken')) });
  expect(await say({ type: 'get-view' }, panel)).toBeUndefined();
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
});

test('readers are our scripts in pages and our viewer in its tab, and no other page of ours', async () => {
  const { runtime, say } = channel();
  receive({ runtime, schema: ToBackground, from: 'readers', answer: async ({ type }) => type });
  const message = { type: 'view-changed', view: { status: 'idle' } };
  const tab = { id: 1, incognito: false };
  const script: Sender = { id: 'us', url: 'http://www.example.gov.cn/', tab };
  const viewer: Sender = {
    id: 'us',
    url: 'chrome-extension://us/viewer.html?file=http%3A%2F%2Fa.gov.cn%2Fb.pdf#page=2',
    tab,
  };
  expect(await say(message, script)).toBe('view-changed');
  expect(await say(message, viewer)).toBe('view-changed');
  expect(await say(message, panel)).toBe('nobody');
  expect(await say(message, { ...viewer, id: 'another' })).toBe('nobody');
  const { tab: _tab, ...untabbed } = viewer;
  expect(await say(message, untabbed)).toBe('nobody');
  expect(await say(message, { id: 'us' })).toBe('nobody');

  expect(isViewer(viewer, runtime)).toBe(true);
  for (const url of [
    'chrome-extension://us/sidepanel.html?viewer.html',
    'chrome-extension://us/viewer.html.other',
    'http://www.example.gov.cn/viewer.html',
    'chrome-extension://us.evil/viewer.html',
  ]) {
    expect(isViewer({ ...viewer, url }, runtime)).toBe(false);
  }
});
