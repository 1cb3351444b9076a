import { expect, test, vi } from 'vitest';
import { type MessageRuntime, receive, type Sender, ToReader } from '../../lib/messages/index.ts';

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
