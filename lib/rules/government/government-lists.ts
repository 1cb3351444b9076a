import type { Fact, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isBoundAsError } from '../support/bound-so-far.ts';
import type { Sum } from '../support/comes-to.ts';
import { type NamedList, namedLists } from '../support/government-lists.ts';
import { factsAt } from '../support/lines.ts';
import { isSpeaking, severitiesOf } from '../support/list-evidence.ts';
import { isNested } from '../support/nested.ts';
import { relate } from '../support/relate.ts';
import { summableColumns } from '../support/summable.ts';

/**
 * Lines of a government's income and of its balance, which add up by what they are called, however they are set in or
 * numbered: 税收收入 = the taxes, 一般公共预算收入 = 税收收入 + 非税收入, 收入总计 = that + what is transferred.
 */
export const governmentLists: Rule = {
  meta: {
    id: 'government-lists',
    scope: 'column',
    severity: 'error',
    says: {
      zh: '税收收入 = 各税种之和；一般公共预算收入 = 税收收入 + 非税收入；收（支）总计 = 本级收（支）+ 转移性收（支）',
      en: 'Tax income = the taxes; own income = tax + other income; the grand total = own money + transfers',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      // Codes tell the same, and tell it better.
      if (ledger.lines.some(({ depthFrom }) => depthFrom === 'code')) continue;
      const lists = namedLists(ledger).map((list) => ({ list, sums: sumsOf(context, ledger, list) }));
      for (const { list, sums } of lists) {
        const others = lists.filter(({ list: other }) => other !== list && MAY_LEAVE_OUT.has(other.kind));
        const complete =
          !MAY_LEAVE_OUT.has(list.kind) ||
          list.parts.some((line) => /^其[他它]/.test(ledger.lines[line]?.label ?? '')) ||
          others.some((other) => other.sums.some((sum) => isSpeaking(sum)));
        const severities = severitiesOf(sums, { disjoint: !TRANSFERRED.has(list.kind), complete });
        const family = `${this.meta.id}|${ledger.id}|${list.kind}`;
        for (const [at, { total, addends }] of sums.entries()) {
          const severity = isAll(list, addends) ? this.meta.severity : severities[at];
          if (severity && !isBoundAsError(context, total, addends))
            yield relate(this.meta, { total, addends, severity, family });
        }
      }
    }
  },
};

/** Lists of taxes may leave out small ones. */
const MAY_LEAVE_OUT: ReadonlySet<NamedList['kind']> = new Set(['tax', 'non-tax']);
/** 上年结余 may stand above what it is made of: more than the whole shows no fault. */
const TRANSFERRED: ReadonlySet<NamedList['kind']> = new Set(['transfers', 'grand']);
/** Two or three names that are all there can be. */
const ALL_THERE_ARE: ReadonlySet<NamedList['kind']> = new Set(['own', 'from-above']);

/** 税收收入 and 非税收入, both told; of the three kinds from above one may not be there at all. */
function isAll({ kind, parts }: NamedList, addends: readonly Fact[]): boolean {
  return ALL_THERE_ARE.has(kind) && addends.length === parts.length;
}

function sumsOf(context: RuleContext, ledger: Ledger, { kind, total, parts }: NamedList): Sum[] {
  const sums = summableColumns(context, ledger).flatMap((column) => {
    const whole = context.fact(ledger, total, column);
    const addends = factsAt(context, ledger, parts, column);
    const isMerged = [total, ...parts].some((line) => context.isMerged(ledger, line, column));
    return whole?.value != null && addends.some(({ value }) => value !== null) && !isMerged
      ? [{ total: whole, addends }]
      : [];
  });
  // A line among them that is the sum of those right below it.
  const isFlat = !TRANSFERRED.has(kind) || !sums.some((sum) => isNested(sum.total, sum.addends));
  return isFlat ? sums : [];
}
