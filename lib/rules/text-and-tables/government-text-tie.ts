import { convert, Decimal } from '../../amounts/index.ts';
import { type Claim, type Fact, isCellPlace, type Severity } from '../../model/index.ts';
import { expenditureClassOf, governmentLineOf } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import {
  type GovernmentPlace,
  governmentPlaces,
  type Item,
  type Scope,
  scopeIn,
  yearIn,
} from '../support/government-places.ts';
import { isOneSlipApart } from '../support/one-slip.ts';
import { isPlanned } from '../support/stages.ts';
import { tie } from '../support/tie.ts';

/**
 * What the report of a government tells of its budgets stands in the tables behind it: 一般公共预算收入完成85.24亿元, in a table in
 * 万元. A report tells of the city and of its own level, of two years, of budgets and of what was executed: it is violated
 * only if no figure of that name in any table fits, and only where one slip of the pen lies between.
 */
export const governmentTextTie: Rule = {
  meta: {
    id: 'government-text-tie',
    scope: 'text-table',
    severity: 'error',
    says: {
      zh: '政府预决算报告文中数额 = 附表同一科目数额',
      en: 'What a government’s report tells = the same line of its tables',
    },
  },
  *bind(context) {
    const { level } = context.interpretation.head;
    if (level === 'department' || level === 'unit') return;
    const places = Map.groupBy(governmentPlaces(context), ({ fund, side, item }) => `${fund}|${side}|${item}`);
    if (places.size === 0) return;
    for (const told of toldOf(context)) {
      const found = places.get(told.key) ?? [];
      const severity = found.length > 0 ? severityOf(told, found) : null;
      const relation = severity
        ? tie(
            this.meta,
            told.fact,
            nearestFirst(told, found).map(({ fact }) => fact),
            severity,
          )
        : null;
      if (relation) yield relation;
    }
  },
};

interface Told {
  fact: Fact;
  /** Fund, side and item. */
  key: string;
  scope: Scope | null;
  year: number | null;
  executed: boolean;
}

/** Amounts of the text that a table may print: of a fund by its name, of what is told beside it as a part of it. */
function toldOf(context: RuleContext): Told[] {
  const texts = new Map(
    context.interpretation.disclosure.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : [[block.id, block.text]],
    ),
  );
  const { kind, year: ofDocument } = context.interpretation.head;
  let fund: Claim | null = null;
  return context.claims.flatMap((claim): Told[] => {
    if (fund?.block !== claim.block) fund = null;
    if (isFund(claim)) fund = claim;
    const item = itemOf(claim);
    const fact = context.told(claim.level?.fact);
    if (!fund || !item || !fact || fact.quantity !== 'money' || isCellPlace(fact.place)) return [];
    const side = item === 'total' ? fund.subject.side : item.startsWith('class:') ? 'expenditure' : 'income';
    if (fund.subject.side !== side || fund.subject.kind === null) return [];
    const before = (texts.get(claim.block) ?? '').slice(0, fact.place.start);
    const executed =
      [fund, claim].some(({ completions }) => completions.length > 0) || /完成|执行|决算/.test(before.slice(-40));
    const planned = claim.level !== null && isPlanned(claim.level);
    const year =
      claim.level?.year ?? claim.year ?? fund.year ?? yearIn(claim.section) ?? yearOf(kind, ofDocument, executed);
    const scope = scopeIn(before) ?? scopeIn(claim.section);
    return [{ fact, key: `${fund.subject.kind}|${side}|${item}`, scope, year, executed: executed && !planned }];
  });
}

/** A budget tells of what was executed in the year before. */
function yearOf(kind: string | null, year: number | null, executed: boolean): number | null {
  return year === null ? null : kind === 'budget' && executed ? year - 1 : year;
}

const FUNDS = new Set(['general-public', 'government-fund', 'state-capital']);
/** 一般公共预算收入 itself, and neither what is moved into it nor one source of it. */
const PLAIN =
  /^(?:全[省市县区州盟旗]|[省市县区州盟旗]?本?级|地方|我[省市县区])*(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:收入|支出)(?:总额|合计)?$/;

function isFund({ subject: { kind, side, name } }: Claim): boolean {
  return kind !== null && FUNDS.has(kind) && side !== null && PLAIN.test(name);
}

function itemOf(claim: Claim): Item | null {
  const { subject } = claim;
  if (isFund(claim)) return 'total';
  if (subject.kind === 'functional') {
    const code = subject.path.length === 1 ? expenditureClassOf(subject.path[0] ?? '')?.code : null;
    return code ? `class:${code}` : null;
  }
  const role = subject.kind === null ? governmentLineOf(subject.name) : null;
  return role === 'tax-income' || role === 'non-tax-income' ? role : null;
}

/**
 * An error where scope, year and stage are those of a place and a slip lies between; a doubt where the table leaves its
 * scope open. Null, and nothing bound, where no place fits or nearly fits: the text may tell of what no table prints.
 */
function severityOf(told: Told, places: readonly GovernmentPlace[]): Severity | null {
  if (places.some(({ fact }) => printsSame(told.fact, fact))) return 'error';
  const near = places.filter((place) => isNear(told.fact, place.fact));
  if (near.length === 0) return null;
  const meant = near.filter((place) => place.year !== null && place.year === told.year && isStage(place, told));
  if (meant.some(({ scope }) => scope !== null && scope === told.scope)) return 'error';
  return told.scope !== 'own' && meant.some(({ scope }) => scope === null) ? 'warn' : null;
}

/** 执行数 and 决算数 of what was executed; a budget of what was not. */
function isStage({ period }: GovernmentPlace, { executed }: Told): boolean {
  return executed ? period === 'final' : period === 'current';
}

/** Places that the text most likely means first: they are shown. */
function nearestFirst(told: Told, places: readonly GovernmentPlace[]): GovernmentPlace[] {
  const rank = (place: GovernmentPlace) =>
    Number(place.year === told.year) +
    Number(place.scope === told.scope) +
    Number(isStage(place, told)) +
    4 * Number(isNear(told.fact, place.fact));
  return [...places].sort((one, other) => rank(other) - rank(one));
}

/** A table's amount in the text's unit. */
function inUnitOf(told: Fact, printed: Fact): Decimal | null {
  if (printed.value === null || printed.unit === null || told.unit === null) return null;
  return new Decimal(convert(printed.value, printed.unit, told.unit));
}

/** Whether the text rounds (or cuts off) what the table prints. */
function printsSame(told: Fact, printed: Fact): boolean {
  const amount = inUnitOf(told, printed);
  const ulp = new Decimal(10).pow(-(told.decimals ?? 0));
  return (
    amount
      ?.minus(told.value ?? 0)
      .abs()
      .lessThanOrEqualTo(ulp) ?? false
  );
}

const LONG = 3;

function isNear(told: Fact, printed: Fact): boolean {
  const amount = inUnitOf(told, printed);
  const decimals = told.decimals ?? 0;
  const isLong = (told.value ?? '').replace(/\D/g, '').length >= LONG;
  return amount !== null && isLong && isOneSlipApart(told.value ?? '', amount.toFixed(decimals), decimals);
}
