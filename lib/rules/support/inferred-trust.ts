import type { Ledger } from '../../model/index.ts';
import type { InferredLedger, InferredSum } from './inferred-sums.ts';

/** Share of what can be decided that must hold, and how many columns or groups must speak. */
const MOST = 0.7;
const ENOUGH = 3;
/**
 * Powers of ten by which chance is excluded. A line that says 合计 over all others is believed soon; what is but set in,
 * or bears a code, must show more.
 */
const SURPRISE = { labelled: 1.5, inOneColumn: 3, alone: 4, together: 6 };

/**
 * - `meant`: the figures bear it out
 * - `likely`: they do in part, or nothing in them can; only a slip of the pen is told of it
 */
export type Trust = 'meant' | 'likely' | 'unknown';

/**
 * Which of the proposed sums of a ledger are meant. A list is judged by its own columns; outlines, classes and codes by
 * all of their kind in the ledger, for one reading of the layout made them all. None is meant that holds nowhere.
 */
export function trustOf(ledger: Ledger, { sums }: InferredLedger): (sum: InferredSum) => Trust {
  const trustedKinds = new Set(
    (['outline', 'classes', 'codes'] as const).filter((kind) =>
      isTrustedTogether(sums.filter((sum) => sum.kind === kind)),
    ),
  );
  const filled = filledLines(ledger);
  return (sum) => {
    const { kind, total, parts, support } = sum;
    const isTrusted = kind === 'list' ? isTrustedList(sum) : trustedKinds.has(kind);
    if (isTrusted && support.speaks.length > 0) return 'meant';
    const isBorneOut = support.speaks.length > 0 && support.surprise >= SURPRISE.inOneColumn;
    const isPlain = kind === 'codes' || (kind === 'list' && isGrandTotal(ledger, total) && parts.length === filled - 1);
    return isTrusted || isBorneOut || isPlain ? 'likely' : 'unknown';
  };
}

function isTrustedList({ support: { holds, fails, speaks, surprise } }: InferredSum): boolean {
  if (fails.length === 0) return surprise >= SURPRISE.labelled;
  if (surprise < SURPRISE.inOneColumn) return false;
  if (fails.length === 1) return true;
  return speaks.length >= ENOUGH && holds.length >= (holds.length + fails.length) * MOST;
}

function isTrustedTogether(sums: readonly InferredSum[]): boolean {
  const count = (of: (sum: InferredSum) => number) => sums.reduce((all, sum) => all + of(sum), 0);
  const speaks = count(({ support }) => support.speaks.length);
  const fails = count(({ support }) => support.fails.length);
  const surprise = count(({ support }) => support.surprise);
  if (fails === 0) return speaks > 0 && surprise >= SURPRISE.alone;
  return speaks >= ENOUGH && speaks >= (speaks + fails) * MOST && surprise >= SURPRISE.together;
}

/**
 * A flat list between nothing and its 合计: all other lines are its parts, none is set in or totals some of them, and it
 * adds up in all columns but one.
 */
export function isCertain(ledger: Ledger, { kind, total, parts, support }: InferredSum): boolean {
  return (
    kind === 'list' &&
    support.speaks.length >= ENOUGH &&
    support.fails.length === 1 &&
    isGrandTotal(ledger, total) &&
    parts.length === filledLines(ledger) - 1 &&
    ledger.lines.every(({ depth }) => depth === 0)
  );
}

function isGrandTotal({ lines }: Ledger, total: number): boolean {
  return lines[total]?.kind === 'grand-total';
}

/** Of a flat list all but one are the parts of its total. */
function filledLines({ lines }: Ledger): number {
  return lines.filter(({ kind }) => kind !== 'blank' && kind !== 'note').length;
}
