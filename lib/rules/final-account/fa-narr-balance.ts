import type { Claim, Fact, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { relate } from '../support/relate.ts';
import { accountsOf, fiscalFundIn, type ToldAccount } from '../support/told-account.ts';

/**
 * A final account told in words: 收入总计 is 支出总计, and what was brought in, what came in and what went out leave what
 * is carried on. Within one paragraph only, where all that takes part is told; of all money 使用非财政拨款结余 and 结余分配
 * may go untold, so that without them it is a doubt.
 */
export const faNarrBalance: Rule = {
  meta: {
    id: 'fa-narr-balance',
    scope: 'text',
    severity: 'error',
    says: {
      zh: '文中收入总计 = 支出总计；年末结转结余 = 年初结转结余 + 本年收入 − 本年支出',
      en: 'In the text total income = total expenditure; carried out = carried in + income − expenditure of the year',
    },
  },
  *bind(context) {
    const { kind, level } = context.interpretation.head;
    if (kind !== 'final-account' || level === 'government') return;
    const blocks = Map.groupBy(context.claims, ({ block }) => block);
    for (const claims of blocks.values()) {
      yield* totalsOf(this.meta, context, claims);
      for (const account of accountsOf(context, claims)) yield* movementOf(this.meta, account);
    }
    const sections = Map.groupBy(context.claims, ({ section }) => section);
    for (const claims of sections.values())
      for (const account of accountsOf(context, claims)) yield* gatheredOf(this.meta, account);
  },
};

/** 收入总计1,151.41万元，支出总计1,151.41万元: told one right after the other. */
function* totalsOf(meta: RuleMeta, context: RuleContext, claims: readonly Claim[]): Generator<Relation> {
  const told = claims.flatMap((claim) => {
    const fact = context.wholeOf(claim) === null ? context.told(claim.level?.fact) : null;
    return fact
      ? [{ fact, side: claim.subject.side, year: claim.level?.year ?? null, fund: fiscalFundIn(claim.subject.name) }]
      : [];
  });
  for (const [at, { fact, side, year, fund }] of told.entries()) {
    const next = told[at + 1];
    if (side !== 'income' || next?.side !== 'expenditure' || !isTotal(fact) || !isTotal(next.fact)) continue;
    // 财政拨款收入总计…，支出总计…: what the first is of is said once. 收入总计…，财政拨款支出总计… are of different money.
    if (next.fund >= 0 && next.fund !== fund) continue;
    if (year !== null && next.year !== null && year !== next.year) continue;
    yield relate(meta, { kind: 'equal', total: next.fact, addends: [fact] });
  }
}

function isTotal({ label, quantity }: Fact): boolean {
  return /总计$/.test(label) && quantity === 'money';
}

function* movementOf(meta: RuleMeta, account: ToldAccount): Generator<Relation> {
  const { opening, income, used, spent, distributed, closing, allIn } = account;
  if (!opening || !income || !spent || !closing || allIn) return;
  // Of a fund of fiscal appropriation nothing else is taken or given away.
  const isWhole = (used !== null && distributed !== null) || fiscalFundIn(`${income.label}${spent.label}`) >= 0;
  const parts: [Fact | null, 1 | -1][] = [
    [opening, 1],
    [income, 1],
    [used, 1],
    [spent, -1],
    [distributed, -1],
  ];
  const known = parts.filter((part): part is [Fact, 1 | -1] => part[0] !== null);
  yield relate(meta, {
    total: closing,
    addends: known.map(([fact]) => fact),
    weights: known.map(([, weight]) => weight),
    severity: isWhole ? meta.severity : 'warn',
  });
}

/** 收入总计…。收入合计…。此外，使用非财政拨款结余…，年初结转和结余…: gathered from the paragraphs of one section. */
function* gatheredOf(meta: RuleMeta, account: ToldAccount): Generator<Relation> {
  const { opening, income, used, spent, distributed, closing, allIn, allOut } = account;
  const sides: [Fact | null, (Fact | null)[]][] = [
    [allIn, [income, used, opening]],
    [allOut, [spent, distributed, closing]],
  ];
  for (const [total, [year, other, carried]] of sides) {
    if (!total || !year || !carried) continue;
    const addends = [year, other ?? null, carried].filter((fact) => fact !== null);
    yield relate(meta, { total, addends, severity: other ? meta.severity : 'warn' });
  }
}
