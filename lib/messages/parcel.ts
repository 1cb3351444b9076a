import * as z from 'zod/mini';
import type { Work } from '../model/index.ts';

/** Characters in one piece: what a page can hand over without being held up. */
const PIECE = 200_000;
/** Longer arrays are written out item by item. */
const LONG = 50;

/** A message too large for one go, piece by piece over a port; the last piece ends it. */
export const ParcelPiece = z.object({ text: z.string(), last: z.boolean() });
export type ParcelPiece = z.infer<typeof ParcelPiece>;

/** Names of the ports that carry parcels. */
export const KEEP_PORT = 'keep';

/** Writes a value as JSON and sends it off in pieces, with pauses, so that a page is never held up by a large document. */
export function* sendParcel(value: unknown, send: (piece: ParcelPiece) => void): Work<void> {
  let text = '';
  for (const part of jsonParts(value)) {
    text += part;
    yield;
    if (text.length < PIECE) continue;
    send({ text, last: false });
    text = '';
  }
  send({ text, last: true });
}

/** Puts pieces together again. */
export class ParcelInbox {
  readonly #texts: string[] = [];

  /** @returns the value with the last piece, before that nothing */
  take(piece: ParcelPiece): { value: unknown } | null {
    this.#texts.push(piece.text);
    return piece.last ? { value: JSON.parse(this.#texts.join('')) } : null;
  }
}

function* jsonParts(value: unknown): Generator<string> {
  if (Array.isArray(value) && (value.length > LONG || value.some(isLarge))) {
    yield* joined('[', ']', value, (item) => jsonParts(item));
  } else if (!Array.isArray(value) && isLarge(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    yield* joined('{', '}', entries, function* ([name, item]) {
      yield `${JSON.stringify(name)}:`;
      yield* jsonParts(item);
    });
  } else {
    yield JSON.stringify(value) ?? 'null';
  }
}

function* joined<Item>(open: string, close: string, items: readonly Item[], parts: (item: Item) => Generator<string>) {
  yield open;
  for (const [index, item] of items.entries()) {
    if (index > 0) yield ',';
    yield* parts(item);
  }
  yield close;
}

/** An object that holds a long array, or one that does: not to be written at one go. */
function isLarge(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => (Array.isArray(item) && item.length > 0) || isLarge(item));
}
