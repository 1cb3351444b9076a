import { isCellPlace, type Work } from '../../../../lib/model/index.ts';
import type { Ink } from '../../../../lib/read/pdf/index.ts';
import type { ReviewPart } from './protocol.ts';
import type { PdfReview } from './review-pages.ts';

/** Marks in one part. */
const MARKS = 400;
/** Cells, or lines, whose ink goes in one part. */
const INK = 1500;
/** Bytes of tapes in one part: they are handed over, not copied. */
const TAPES = 4_000_000;

type Send = (part: ReviewPart, handedOver?: Transferable[]) => void;

/** Sends a review to the page in parts that cost it a few milliseconds each. */
export function* shipReview(
  { review, detection, ink, relations, tapeOf }: PdfReview,
  { unreadPages, final }: { unreadPages: number[]; final: boolean },
  send: Send,
): Work<void> {
  const { marks, ...head } = review;
  send({ type: 'review-head', review: { ...head, marks: [] }, detection });
  for (let from = 0; from < marks.length; from += MARKS) {
    send({ type: 'review-marks', marks: marks.slice(from, from + MARKS) });
    yield;
  }
  // Blocks without a figure that is marked are never asked for.
  const marked = new Set(marks.flatMap(({ place }) => (isCellPlace(place) ? [] : [place.block])));
  yield* shipInk(ink, marked, send);
  yield* shipTapes(
    relations.map(({ relation }) => relation.id),
    tapeOf,
    send,
  );
  send({ type: 'review-end', unreadPages, final });
}

function* shipInk(ink: Ink, marked: ReadonlySet<string>, send: Send): Work<void> {
  let part: Extract<ReviewPart, { type: 'review-ink' }> = { type: 'review-ink', tables: [], blocks: [] };
  let size = 0;
  for (const entry of ink.tables) {
    part.tables.push(entry);
    size += entry[1].cells.size;
    if (size < INK) continue;
    send(part);
    part = { type: 'review-ink', tables: [], blocks: [] };
    size = 0;
    yield;
  }
  for (const entry of ink.blocks) if (marked.has(entry[0])) part.blocks.push(entry);
  send(part);
}

function* shipTapes(relations: readonly string[], tapeOf: PdfReview['tapeOf'], send: Send): Work<void> {
  const encoder = new TextEncoder();
  let names: string[] = [];
  let pieces: Uint8Array[] = [];
  let size = 0;
  const flush = () => {
    const bytes = new Uint8Array(size);
    const starts = new Uint32Array(pieces.length + 1);
    let at = 0;
    for (const [index, piece] of pieces.entries()) {
      bytes.set(piece, at);
      at += piece.length;
      starts[index + 1] = at;
    }
    send({ type: 'review-tapes', relations: names, bytes, starts }, [bytes.buffer, starts.buffer]);
    names = [];
    pieces = [];
    size = 0;
  };
  for (const id of relations) {
    const piece = encoder.encode(JSON.stringify(tapeOf(id)));
    names.push(id);
    pieces.push(piece);
    size += piece.length;
    if (size >= TAPES) flush();
    yield;
  }
  if (names.length > 0) flush();
}
