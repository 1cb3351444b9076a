import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ParcelInbox, type ParcelPiece, sendParcel } from '../../lib/messages/index.ts';
import { finish } from '../../lib/model/index.ts';

function sent(value: unknown): ParcelPiece[] {
  const pieces: ParcelPiece[] = [];
  finish(sendParcel(value, (piece) => pieces.push(piece)));
  return pieces;
}

function received(pieces: readonly ParcelPiece[]): unknown {
  const inbox = new ParcelInbox();
  const answers = pieces.map((piece) => inbox.take(piece));
  expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
  return answers.at(-1)?.value;
}

test('what arrives is what JSON would have carried', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(received(sent(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(received(sent({ kept: [1], left: undefined }))).toEqual({ kept: [1] });
});

test('a large document goes in many pieces, none of which takes long to write', () => {
  const cells = Array.from({ length: 40_000 }, (_, row) => ({
    row,
    column: 1,
    text: `${row}.00`,
    anchor: { path: '0/1/2' },
  }));
  const document = { disclosure: { tables: [{ id: 't1', cells }] }, facts: cells };
  const pieces = sent(document);
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThan(250_000);
  expect(received(pieces)).toEqual(document);
});
