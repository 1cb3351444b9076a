import { z } from 'zod';
import { Place } from './place.ts';
import { Severity, Tape } from './relation.ts';
import { Bilingual } from './words.ts';

/**
 * What a rule sees without arithmetic, in wording or layout: 比2026年预算 in a document of 2026, 。。, a required table that
 * is not there. Bound only where it is so; a remark that does not apply is not made.
 */
export const Remark = z.object({
  /** Stable across runs on the same document. */
  id: z.string(),
  rule: z.string(),
  severity: Severity,
  /** What is to be looked at, the first to go to; none where something is missing from the document. */
  places: z.array(Place),
  /** A whole sentence for the reader. */
  message: Bilingual,
});
export type Remark = z.infer<typeof Remark>;

/** How a figure may have come to be misprinted. `unknown`: no usual slip. */
export const Slip = z.enum([
  'digit-replaced',
  'digit-omitted',
  'digit-added',
  'digits-interchanged',
  'decimal-shift',
  'unit-shift', // 元 for 万元
  'sign',
  'copied-from-neighbour', // row above, column beside, last year
  'copied-from-parent',
  'stale-value', // what other places of the same fact print is newer
  'swapped-cells',
  'row-omitted', // what is apart equals figures that stand elsewhere
  'unknown',
]);
export type Slip = z.infer<typeof Slip>;

/** One way to reconcile a finding: figures that would change together, and what speaks for it. */
export const Candidate = z.object({
  changes: z.array(
    z.object({
      place: Place,
      /** 支出总表 · 合计 · 基本支出. */
      label: Bilingual,
      /** Would reconcile it; as many decimals as the column prints. */
      value: z.string(),
      slip: Slip,
    }),
  ),
  /** Relations that hold, or come to hold, with these values. */
  support: z.number().int().nonnegative(),
});
export type Candidate = z.infer<typeof Candidate>;

/** What the reader is told: one cluster of violated relations, its likely culprit, the value that would reconcile it. */
export const Finding = z.object({
  id: z.string(),
  /** The rule of the relation that says most. */
  rule: z.string(),
  /** What that rule says must be so; left out of what was kept before findings told it. */
  says: Bilingual.optional(),
  severity: Severity,
  message: Bilingual,
  /** Every figure that takes part, the total of the first relation first. */
  places: z.array(Place),
  quote: z.string().nullable(),
  arithmetic: z
    .object({
      printed: z.string(),
      computed: z.string(),
      difference: z.string(),
      tolerance: z.string(),
    })
    .nullable(),
  culprit: z.nullable(Place),
  repair: z
    .object({
      value: z.string(),
      slip: Slip,
      /** Relations that hold, or come to hold, with this value. */
      support: z.number().int().nonnegative(),
    })
    .nullable(),
  /** Ways to reconcile it, best first; more than one where it cannot be told which. The first is the culprit, if any is. */
  candidates: z.array(Candidate),
  /** What is violated, most telling first; none of a remark. */
  tapes: z.array(Tape),
  /** The other relations that the culprit takes part in: they hold as printed, and with the repair. */
  others: z.array(Tape),
  /** Tables it touches, in document order; it is listed under the first. */
  tables: z.array(z.string()),
});
export type Finding = z.infer<typeof Finding>;
