import { expect, test } from 'vitest';
import { mayKeep } from '../../lib/records/index.ts';

const usual = { officialHost: true, incognito: false, switchedOn: true };

test.each([
  [usual, { keep: true }],
  [
    { ...usual, incognito: true },
    { keep: false, because: 'private-window' },
  ],
  [
    { ...usual, incognito: true, asked: true },
    { keep: false, because: 'private-window' },
  ],
  [
    { ...usual, incognito: true, switchedOn: false },
    { keep: false, because: 'private-window' },
  ],
  [
    { ...usual, switchedOn: false },
    { keep: false, because: 'switched-off' },
  ],
  [{ ...usual, switchedOn: false, asked: true }, { keep: true }],
  [
    { ...usual, officialHost: false },
    { keep: false, because: 'not-official' },
  ],
  [{ ...usual, officialHost: false, asked: true }, { keep: true }],
])('%j → %j', (circumstances, decision) => expect(mayKeep(circumstances)).toEqual(decision));
