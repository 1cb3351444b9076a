import type { Bilingual, Fact, Ledger, Relation, Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { comesTo } from './comes-to.ts';
import { isOneSlipFromSum } from './inferred-slip.ts';
import { leavesOut } from './left-out-lines.ts';
import { isNested, readList } from './nested.ts';
import { relate, unbound } from './relate.ts';

/**
 * A total over a list whose levels nothing marks. Neighbours of one amount may be a line and its only part, or two of one
 * size: the list is then flat if it comes to its total so, or lacks but a slip of the pen, which is a doubt. Where a line
 * sums up several below it nothing is bound.
 *
 * @param unclear what is said where it is left open
 */
export function listSum(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  total: Fact,
  parts: readonly Fact[],
  unclear: Bilingual,
): Relation | Unbound {
  if (leavesOut(context, ledger)) return relate(meta, { kind: 'at-most', total, addends: parts });
  if (!isNested(total, parts)) return relate(meta, { total, addends: parts });
  const { tops, says } = readList(parts);
  const repeatsTotal = parts.some(({ value }) => value === total.value) && tops.length > 1;
  if (says === 'twins' && !repeatsTotal) {
    if (comesTo({ total, addends: parts })) return relate(meta, { total, addends: parts });
    if (isOneSlipFromSum(total, parts)) return relate(meta, { total, addends: parts, severity: 'warn' });
  }
  return unbound(meta, [ledger.table], unclear.zh, unclear.en);
}
