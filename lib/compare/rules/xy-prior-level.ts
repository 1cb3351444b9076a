import type { Change, Claim, Fact, Relation } from '../../model/index.ts';
import { ownLevel } from '../../rules/support/levels.ts';
import { relate } from '../../rules/support/relate.ts';
import type { Pair } from '../pair.ts';
import type { ComparingRule } from '../rule.ts';
import { subjectKey, toldIn } from '../told.ts';

/**
 * 收入预算 15,621.11 万元，比2023年预算减少 876.75 万元: this year's amount less its change is what last year's document
 * says. It is a doubt and no contradiction: the base may have been restated, or changed during the year.
 */
export const xyPriorLevel: ComparingRule = {
  meta: {
    id: 'xy-prior-level',
    scope: 'documents',
    severity: 'warn',
    says: {
      zh: '本年数 − 所述增减 = 上年文件中的数',
      en: "This year's amount less its stated change is that of last year's document",
    },
  },
  of: 'years',
  *bind(pair) {
    const last = toldIn(pair.first, (claim) => ownLevel(pair.first, claim));
    for (const claim of pair.second.claims) {
      const before = last.get(subjectKey(pair.second, claim.subject) ?? '');
      if (!before) continue;
      const addend = pair.enter(0, before);
      for (const fact of printedBases(pair, claim)) {
        yield relate(this.meta, { kind: 'equal', total: pair.enter(1, fact), addends: [addend] });
      }
      const now = ownLevel(pair.second, claim);
      if (!now) continue;
      for (const change of claim.changes) {
        if (!isAgainstLastBudget(pair, change)) continue;
        const relation = changed(pair, this.meta, change, now, addend);
        if (relation) yield relation;
      }
    }
  },
};

function isAgainstLastBudget(pair: Pair, { base, roughly }: Change): boolean {
  const { year, kind } = pair.second.interpretation.head;
  if (base === null || base.restated || roughly || year === null) return false;
  const stages = kind === 'final-account' ? ['final', null] : ['budget', 'initial', null];
  // 比上年 in a budget may be last year's outturn: the word 预算 must be there.
  if (kind !== 'final-account' && base.stage === null) return false;
  return stages.includes(base.stage) && (base.year === null ? base.prior : base.year === year - 1);
}

/** Last year's amount where the text prints it: as the base of a change, or as an amount of its own. */
function* printedBases(pair: Pair, claim: Claim): Generator<Fact> {
  const { year, kind } = pair.second.interpretation.head;
  const seen = new Set<string>();
  const stage = kind === 'final-account' ? 'final' : 'budget';
  const ids = [
    ...claim.changes.flatMap((change) => (isAgainstLastBudget(pair, change) ? (change.base?.fact ?? []) : [])),
    ...claim.others.flatMap((level) =>
      year !== null && level.year === year - 1 && (level.stage === stage || level.stage === 'initial')
        ? level.fact
        : [],
    ),
  ];
  for (const id of ids) {
    const fact = seen.has(id) ? null : pair.second.told(id);
    seen.add(id);
    if (fact?.quantity === 'money' && fact.value !== null) yield fact;
  }
}

/** now = before ± amount, or the rate (now − before) ÷ before, or the two alike. */
function changed(pair: Pair, meta: ComparingRule['meta'], change: Change, now: Fact, before: Fact): Relation | null {
  const total = pair.enter(1, now);
  if (change.direction === 'flat') return relate(meta, { kind: 'equal', total, addends: [before] });
  const sign = change.direction === 'up' ? 1 : -1;
  const amount = pair.second.told(change.amount);
  if (amount) return relate(meta, { kind: 'sum', total, addends: [before, pair.enter(1, amount)], weights: [1, sign] });
  const rate = pair.second.told(change.rate);
  if (!rate) return null;
  const entered = pair.enter(1, rate);
  return {
    ...relate(meta, { kind: 'ratio', total: entered, addends: [total, before] }),
    terms: [
      { fact: total.id, weight: sign },
      { fact: before.id, weight: -sign, under: 1 },
    ],
  };
}
