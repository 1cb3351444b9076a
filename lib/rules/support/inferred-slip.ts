import { Decimal } from '../../amounts/index.ts';
import type { Fact, FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { InferredLedger, InferredSum } from './inferred-sums.ts';
import { isFlatList } from './inferred-trust.ts';
import { factsAt } from './lines.ts';
import { isOneSlipApart } from './one-slip.ts';

/** Digits that a total has at least, and parts: what is shorter, or longer, lies one slip apart by chance. */
const LONG = 5;
const FEWEST = 3;
const MOST = 30;

/**
 * Whether a flat list with one column of figures, which no other column can bear out, lacks one slip of the pen in one
 * figure of adding up.
 */
export function isOneSlip(
  context: RuleContext,
  ledger: Ledger,
  { columns }: InferredLedger,
  { kind, total, parts, support }: InferredSum,
): boolean {
  const [at, ...more] = support.fails;
  if (kind !== 'list' || at === undefined || more.length > 0 || support.holds.length > 0) return false;
  if (!isFlatList(ledger, total, parts) || parts.length < FEWEST || parts.length > MOST) return false;
  const column = columns[at] as FigureColumn;
  const whole = context.fact(ledger, total, column);
  const addends = factsAt(context, ledger, parts, column);
  if (!whole?.value || column.quantity !== 'money' || whole.value.replace(/\D/g, '').length < LONG) return false;
  const missing = addends.reduce((rest, { value }) => rest.minus(value ?? 0), new Decimal(whole.value));
  const decimals = Math.max(...[whole, ...addends].map((fact) => fact.decimals ?? 0));
  const slipped = ({ value }: Fact, meant: Decimal) =>
    value !== null && !meant.isNegative() && isOneSlipApart(value, meant.toFixed(), decimals);
  return (
    slipped(whole, new Decimal(whole.value).minus(missing)) ||
    addends.some((fact) => slipped(fact, missing.plus(fact.value ?? 0)))
  );
}
