import { z } from 'zod';
import { Place } from './place.ts';
import { Bilingual } from './words.ts';

export const Severity = z.enum(['error', 'warn', 'info']);
export type Severity = z.infer<typeof Severity>;

/** A figure that takes part in a relation, with its sign. */
export const Term = z.object({
  fact: z.string(),
  weight: z.number(),
  /** Of a ratio: its weight in the divisor. */
  under: z.number().optional(),
});
export type Term = z.infer<typeof Term>;

/**
 * A calculation relationship between facts.
 * - `sum`: total = Σ weight · term
 * - `equal`: total = the one term (the same fact printed twice)
 * - `at-most`: Σ weight · term ≤ total
 * - `at-least`: Σ weight · term ≥ total
 * - `product`: total = the product of the terms
 * - `words`: what the words say of the total agrees with the terms, or does not (`agrees`); no arithmetic
 * - `ratio`: total % = Σ weight · term ÷ Σ under · term; a share, or a rate of change (本年 − 上年) ÷ 上年
 */
export const Relation = z.object({
  id: z.string(),
  rule: z.string(),
  kind: z.enum(['sum', 'equal', 'at-most', 'at-least', 'product', 'ratio', 'words']),
  severity: Severity,
  total: z.string(),
  terms: z.array(Term),
  /**
   * Other lawful readings of the same header (with or without what is carried over). The relation is violated only
   * where no reading fits, and is then told by the first.
   */
  alternatives: z.array(z.array(Term)),
  /**
   * Relations that follow from one reading of one header, row after row. Where most of a family fail, the reading is
   * wrong, not the document.
   */
  family: z.string().nullable(),
  /** What is said to be so, in the reader's words: 合计 = 基本支出 + 项目支出. */
  statement: Bilingual,
  /** Of `words` alone. */
  agrees: z.boolean().optional(),
});
export type Relation = z.infer<typeof Relation>;

/** A relation that a rule looked for and could not bind, with its reason. Never turned into a finding. */
export const Unbound = z.object({ rule: z.string(), tables: z.array(z.string()), reason: Bilingual });
export type Unbound = z.infer<typeof Unbound>;

export const Verdict = z.enum(['holds', 'rounding', 'undecided', 'violated', 'not-applicable', 'insufficient']);
export type Verdict = z.infer<typeof Verdict>;

/** A relation with its arithmetic. Decimal strings, in the total's unit. */
export const CheckedRelation = z.object({
  relation: Relation,
  verdict: Verdict,
  printed: z.string().nullable(),
  computed: z.string().nullable(),
  /** printed − computed. */
  difference: z.string().nullable(),
  /** Allowed difference: strict (usual decimals) and lenient (decimals as printed). */
  strict: z.string().nullable(),
  lenient: z.string().nullable(),
  /** Holds when the printed figures were cut off, not rounded. */
  truncated: z.boolean(),
});
export type CheckedRelation = z.infer<typeof CheckedRelation>;

/** One line of the adding machine's tape. */
export const TapeLine = z.object({
  sign: z.enum(['+', '-', '×', '÷', '=', '≤', '≥']),
  /** Without the table, which `where` names. */
  label: z.string(),
  /** Short title of its table, where the figures of the tape stand in several places; null else, and of running text. */
  where: z.string().nullable(),
  /** As printed; "" for a blank. */
  text: z.string(),
  /** 元 among figures in 万元: the figure's own unit where it is another than the total's; null else. */
  unit: z.string().nullable(),
  place: Place,
  culprit: z.boolean(),
  /** Smallest and largest value the printed figure can stand for, in its own unit. */
  low: z.string().nullable(),
  high: z.string().nullable(),
});
export type TapeLine = z.infer<typeof TapeLine>;

/** The arithmetic of one relation as an accountant writes it: addends, what they come to, what is printed. */
export const Tape = z.object({
  relation: z.string(),
  rule: z.string(),
  verdict: Verdict,
  /** 支出总表 · 合计行. */
  heading: Bilingual,
  statement: Bilingual,
  kind: Relation.shape.kind,
  addends: z.array(TapeLine),
  total: TapeLine,
  computed: z.string().nullable(),
  difference: z.string().nullable(),
  tolerance: z.string().nullable(),
  /** 万元 …; null where the figures are no money. */
  unit: z.string().nullable(),
});
export type Tape = z.infer<typeof Tape>;
