import { z } from 'zod';
import { Interpretation, MarkMode, PageView, Place, TableReview } from '../model/index.ts';
import { MarksOnPage } from './marks-on-page.ts';

/** From the panel or the background to the reader in a page, by `tabs.sendMessage`. Each names its answer. */
export const ToReader = z.discriminatedUnion('type', [
  /** → `PageView` */
  z.object({ type: z.literal('get-view') }),
  /** → `Interpretation | null`, for export and records. */
  z.object({ type: z.literal('get-interpretation') }),
  /** Scrolls to a finding's first place and opens its card. → `ShowResult` */
  z.object({ type: z.literal('show-finding'), finding: z.string() }),
  /** Scrolls to a place and lights it up. → `ShowResult` */
  z.object({ type: z.literal('show-place'), place: Place }),
  /** Scrolls to a table. → `ShowResult` */
  z.object({ type: z.literal('show-table'), table: TableReview.shape.table }),
  /** Next or previous finding. → `ShowResult` */
  z.object({ type: z.literal('step-finding'), direction: z.enum(['next', 'previous']) }),
  /** → void */
  z.object({ type: z.literal('set-mark-mode'), mode: MarkMode }),
  /** Check the page although it was not recognised. → void */
  z.object({ type: z.literal('check-anyway') }),
  /** What is drawn on the page now, the open card included: our shadow root is closed. → `MarksOnPage | null` */
  z.object({ type: z.literal('describe-marks') }),
]);
export type ToReader = z.infer<typeof ToReader>;

/** The page may have lost the place in the meantime. */
export const ShowResult = z.object({ shown: z.boolean() });
export type ShowResult = z.infer<typeof ShowResult>;

/** What each question is answered with. */
export const answersOfReader = {
  'get-view': PageView,
  'get-interpretation': Interpretation.nullable(),
  'show-finding': ShowResult,
  'show-place': ShowResult,
  'show-table': ShowResult,
  'step-finding': ShowResult,
  'set-mark-mode': z.void(),
  'check-anyway': z.void(),
  'describe-marks': MarksOnPage.nullable(),
} as const satisfies Record<ToReader['type'], z.ZodType>;
