import type { ParcelOfReader, ParcelPiece } from '../../../../lib/messages/index.ts';
import type { Detection, Mark, Review } from '../../../../lib/model/index.ts';
import type { LineInk, TableInk } from '../../../../lib/read/pdf/index.ts';
import type { FailureCode } from '../types.ts';

/*
 * Between the viewer page and its extraction worker. Both ends are ours and of one build, so that types suffice. What is
 * large comes in parts of a few milliseconds each: the page scrolls meanwhile.
 */

export type Parcel = ParcelOfReader | 'keep';

export type ToExtraction =
  | {
      type: 'read';
      /** Handed over: empty afterwards. */
      bytes: Uint8Array;
      password: string | null;
      source: { name: string; url: string | null };
      /** What is read may be remembered on this machine. */
      remember: boolean;
      inView: readonly number[];
      /** Check it whatever it is taken for. */
      wanted: boolean;
      /** Pages that have brought an earlier worker to a halt. */
      skip: readonly number[];
    }
  | { type: 'in-view'; pages: readonly number[] }
  | { type: 'cancel' }
  | { type: 'check-anyway' }
  | { type: 'parcel'; id: number; name: Parcel }
  | { type: 'hang-up'; id: number }
  /** The answer to `recall`. */
  | { type: 'recalled'; packed: Uint8Array | null };

export interface Progress {
  pagesRead: number;
  pages: number;
  secondsLeft: number | null;
}

export type FromExtraction =
  | ({ type: 'progress' } & Progress)
  /** Says that the worker lives, and at what page it is: one that falls silent is ended. */
  | { type: 'alive'; page: number | null }
  | ReviewPart
  | { type: 'ended'; end: End }
  | { type: 'piece'; id: number; piece: ParcelPiece }
  /** Asks what was read of a document before. */
  | { type: 'recall'; sha256: string }
  /** Has kept what was read of a document: its pages, packed and handed over. */
  | { type: 'remember'; sha256: string; packed: Uint8Array };

/** How the worker speaks to the page. */
export type Send = (message: FromExtraction, handedOver?: Transferable[]) => void;

/** A review, part by part: the head first, `review-end` last. */
export type ReviewPart =
  | {
      type: 'review-head';
      /** Without its marks. */
      review: Review;
      detection: Detection;
    }
  | { type: 'review-marks'; marks: Mark[] }
  | { type: 'review-ink'; tables: [string, TableInk][]; blocks: [string, LineInk[]][] }
  /** Tapes as JSON, one behind the other; `starts` has one number more than `relations`. Handed over. */
  | { type: 'review-tapes'; relations: string[]; bytes: Uint8Array; starts: Uint32Array }
  | { type: 'review-end'; unreadPages: number[]; final: boolean };

/** How the reading came out. */
export type End =
  | { kind: 'reviewed'; fromCache: boolean }
  | { kind: 'cancelled'; progress: Progress }
  | { kind: 'not-disclosure'; detection: Detection }
  | { kind: 'no-text'; because: 'scanned' | 'no-unicode' | 'blank'; pages: number }
  | { kind: 'failed'; code: FailureCode };
