import { expect, test } from 'vitest';
import { type ConnectRuntime, type ParcelTaker, type Sender, serveParcels } from '../../lib/messages/index.ts';

const panel: Sender = { id: 'us', url: 'chrome-extension://us/sidepanel.html' };

function served() {
  const listeners = new Set<(port: unknown) => void>();
  const runtime: ConnectRuntime = {
    id: 'us',
    getURL: () => 'chrome-extension://us/',
    onConnect: { addListener: (one) => void listeners.add(one), removeListener: (one) => void listeners.delete(one) },
  };
  const asked: string[] = [];
  const cuts: AbortSignal[] = [];
  const send = (name: string) => (taker: ParcelTaker, cut: AbortSignal) => {
    asked.push(name);
    cuts.push(cut);
    taker.take({ text: name, last: true });
  };
  const ending = new AbortController();
  const parcels = { interpretation: send('interpretation'), tapes: send('tapes') };
  serveParcels({ runtime, parcels, signal: ending.signal });
  const connect = (name: string, sender: Sender | undefined) => {
    const pieces: unknown[] = [];
    let hangUp: () => void = () => undefined;
    const port = {
      name,
      sender,
      postMessage: (piece: unknown) => pieces.push(piece),
      onDisconnect: { addListener: (one: () => void) => (hangUp = one) },
      disconnect: () => undefined,
    };
    for (const listener of listeners) listener(port);
    return { pieces, hangUp: () => hangUp() };
  };
  return { asked, cuts, connect, ending };
}

test('our own pages are handed what they name, until they hang up', () => {
  const { asked, cuts, connect } = served();
  const { pieces, hangUp } = connect('tapes', panel);
  expect(pieces).toEqual([{ text: 'tapes', last: true }]);
  expect(cuts[0]?.aborted).toBe(false);
  hangUp();
  expect(cuts[0]?.aborted).toBe(true);
  connect('interpretation', panel);
  expect(asked).toEqual(['tapes', 'interpretation']);
});

test('nobody else is handed anything, nor what there is not', () => {
  const { asked, connect, ending } = served();
  for (const sender of [
    undefined,
    { ...panel, id: 'another' },
    { id: 'us', url: 'http://www.example.gov.cn/', tab: { id: 1, incognito: false } },
  ]) {
    connect('tapes', sender);
  }
  for (const name of ['keep', 'toString', '__proto__', '']) connect(name, panel);
  ending.abort();
  connect('tapes', panel);
  expect(asked).toEqual([]);
});
