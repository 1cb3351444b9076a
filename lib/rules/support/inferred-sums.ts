import {
  type AdditiveLine,
  grainOf,
  type LedgerSum,
  ledgerSums,
  type PrintedSlot,
  proposeSums,
  type Support,
  saysTotal,
  scaleFigures,
  supportOf,
} from '../../interpret/additive/index.ts';
import type { Fact, FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** A sum that words and layout propose, in the reading that its figures bear out best. */
export interface InferredSum {
  kind: LedgerSum['kind'];
  total: number;
  parts: number[];
  /** By position in `columns`. */
  support: Support;
}

export interface InferredLedger {
  columns: FigureColumn[];
  sums: InferredSum[];
}

/** Larger lists of projects do not come without headers; what they cost to try is then bounded. */
const MOST_FIGURES = 60_000;

/** The sums that a ledger's own words and layout propose, with what its figures say of each. */
export function inferredSums(context: RuleContext, ledger: Ledger): InferredLedger {
  const columns = ledger.columns.filter(isAdded);
  if (columns.length === 0 || columns.length * ledger.lines.length > MOST_FIGURES) return { columns, sums: [] };
  const proposed = ledgerSums(ledger.lines);
  if (proposed.length === 0) return { columns, sums: [] };
  const lines = additiveLines(context, ledger, columns);
  const grains = columns.map((_, at) => grainOf(lines.map(({ figures }) => figures[at] ?? null)));
  const sums = proposed.flatMap(({ kind, total, readings }) => {
    const tried = readings.map((parts) => ({ kind, total, parts, support: supportOf(lines, total, parts, grains) }));
    const [best] = tried.sort((one, other) => worth(other.support) - worth(one.support));
    return best && best.support.holds.length + best.support.fails.length > 0 ? [best] : [];
  });
  const borneOut = new Set(sums.flatMap(({ total, support }) => (support.holds.length > 0 ? [total] : [])));
  const others = besideTotals(lines, borneOut);
  const replaced = new Set(others.map(({ total }) => total));
  return { columns, sums: [...sums.filter(({ kind, total }) => kind !== 'list' || !replaced.has(total)), ...others] };
}

/** What is tried for lists whose ends no word and no layout tells: additions, lines, lines that say that they total. */
const MOST_TRIED = { additions: 100_000, lines: 1_500, totals: 50 };
/** Up to so many lines it is found out, too, which are the parts of lines that do not say so: they are not added twice. */
const SHORT = 300;
/** Powers of ten by which chance is excluded: the ends of the list are told by its figures alone. */
const SURPRISE = 4;

/** Lines that say that they total and whose lists are not known, and the neighbours that add up to them in every column. */
function besideTotals(lines: readonly AdditiveLine[], known: ReadonlySet<number>): InferredSum[] {
  const named = lines.filter(({ at, label }) => saysTotal(label) && !known.has(at)).length;
  if (named === 0 || named > MOST_TRIED.totals || lines.length > MOST_TRIED.lines) return [];
  return proposeSums(lines, { budget: MOST_TRIED.additions, coverage: 1, namedOnly: lines.length > SHORT })
    .filter(({ total, evidence, surprise }) => {
      return !known.has(total) && evidence.includes('total-word') && surprise >= SURPRISE;
    })
    .map(({ total, parts, holds, fails, speaks, surprise }) => {
      return { kind: 'list', total, parts, support: { holds, fails, speaks, surprise } };
    });
}

/** Money, and things counted; no rates, no prices, no budget of a project that stands on each of its lines. */
function isAdded({ quantity, measure, period }: FigureColumn): boolean {
  return (quantity === 'money' || quantity === 'count') && measure !== 'project-budget' && period !== 'change-rate';
}

function additiveLines(context: RuleContext, ledger: Ledger, columns: readonly FigureColumn[]): AdditiveLine[] {
  const printed = ledger.lines.map((_, line) => columns.map((column) => readableSlot(context, ledger, line, column)));
  const figures = scaleFigures(printed);
  return ledger.lines.map(({ label, depth }, at) => ({ at, label, depth, block: 0, figures: figures[at] ?? [] }));
}

/** The figure of a line and column as one to be added; text and cells that span lines cannot be. */
export function readableSlot(context: RuleContext, ledger: Ledger, line: number, column: FigureColumn): PrintedSlot {
  if (context.isMerged(ledger, line, column)) return 'unreadable';
  const fact = context.fact(ledger, line, column);
  return fact === null ? null : readable(fact, column);
}

function readable({ value, decimals, unit, quantity }: Fact, column: FigureColumn): PrintedSlot {
  if (value === null || unit !== column.unit || quantity !== column.quantity) return 'unreadable';
  return { value, decimals: value.split('.')[1]?.length ?? 0, exact: decimals === null };
}

/** More columns that hold are worth more than any surprise within one. */
function worth({ holds, fails, surprise }: Support): number {
  return (holds.length - fails.length) * 100 + surprise;
}
