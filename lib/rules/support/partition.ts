import { isTransfer } from '../../interpret/claims/additions.ts';
import { type Claim, IncomeSource, type SubjectKind } from '../../model/index.ts';

/** How sure it is that the parts a text tells are all there are. */
export type Partition = 'certain' | 'likely';

type Kinds = ReadonlySet<SubjectKind>;

const SPENDING: Kinds = new Set([
  'operation',
  'remittance',
  'subsidy-to-affiliates',
  'surplus-distributed',
  'carry-to-next-year',
]);
const EXPENDITURE: Kinds = new Set([
  'expenditure',
  'current-expenditure',
  'fiscal-expenditure',
  'general-public',
  'balance',
  'fiscal-balance',
]);
const INCOME: Kinds = new Set(['income', 'current-income', 'fiscal-income', 'balance', 'fiscal-balance']);
const FISCAL_FUNDS: Kinds = new Set(['general-public', 'government-fund', 'state-capital']);
const CARRIED_IN: Kinds = new Set(['carryover', 'surplus-used']);
/** Money of public finance, which its three budgets are all there is of. */
const FISCAL: Kinds = new Set(['fiscal-expenditure', 'fiscal-income']);
const SOURCES: Kinds = new Set([
  ...FISCAL_FUNDS,
  'fiscal-income',
  'current-income',
  'carryover',
  'surplus-used',
  ...IncomeSource.options,
]);

/** Sets that make up a whole by what their names mean: its kinds, the parts that must be there, those that may. */
const SPLITS: readonly { of: Kinds; all: readonly SubjectKind[]; may?: Kinds }[] = [
  { of: EXPENDITURE, all: ['basic', 'project'], may: SPENDING },
  { of: EXPENDITURE, all: ['personnel', 'public', 'project'], may: SPENDING },
  { of: new Set(['basic']), all: ['personnel', 'public'] },
  { of: new Set(['procurement']), all: ['goods', 'works', 'services'] },
  { of: new Set(['three-public']), all: ['abroad', 'reception', 'car'] },
  { of: new Set(['three-public']), all: ['abroad', 'reception', 'car-purchase', 'car-running'] },
  { of: new Set(['car']), all: ['car-purchase', 'car-running'] },
  { of: INCOME, all: ['current-income', 'carryover'], may: new Set(['surplus-used']) },
  { of: EXPENDITURE, all: ['current-expenditure', 'surplus-distributed', 'carry-to-next-year'] },
  { of: FISCAL_FUNDS, all: ['current-income', 'carryover'] },
  { of: new Set([...FISCAL_FUNDS, 'fiscal-expenditure']), all: ['current-expenditure', 'carry-to-next-year'] },
  { of: new Set(['fiscal-expenditure']), all: ['fiscal-expenditure', 'carry-to-next-year'] },
  { of: FISCAL, all: ['general-public', 'government-fund', 'state-capital'] },
];

/**
 * Whether the parts make up the whole, by what they are called. 其中 alone names a selection; 主要包括 and 等 do, too.
 *
 * @param unnamed the whole bears no name (与上年相比增加…，其中：…)
 */
export function partitionOf(whole: Claim, parts: readonly Claim[]): Partition | null {
  if (whole.wording === 'added') return 'certain';
  if (whole.wording === 'summed') return null;
  if (whole.partial || parts.length < 2 || whole.wording === 'mainly-including') return mainly(whole, parts);
  return byKinds(whole, parts) ?? byWords(whole, parts);
}

/** 主要包括一般公共预算拨款收入…、…: of sources of income all are told, zeros among them. */
function mainly(whole: Claim, parts: readonly Claim[]): Partition | null {
  if (whole.partial || parts.length < 4) return null;
  return whole.subject.kind === 'income' && kindsOf(parts)?.every((kind) => SOURCES.has(kind)) ? 'likely' : null;
}

function byKinds({ subject }: Claim, parts: readonly Claim[]): Partition | null {
  const kinds = kindsOf(parts);
  if (!kinds || new Set(kinds).size < kinds.length) return null;
  const unnamed = subject.name === '';
  for (const { of, all, may } of SPLITS) {
    const fits = unnamed ? of.has('expenditure') : subject.kind !== null && of.has(subject.kind);
    if (
      fits &&
      all.every((kind) => kinds.includes(kind)) &&
      kinds.every((kind) => all.includes(kind) || may?.has(kind))
    )
      return 'certain';
  }
  // 结余分配 may have gone untold.
  if (isOfAllSpending(subject.kind) && kinds.length === 2 && LEFT_OVER.every((kind) => kinds.includes(kind)))
    return 'likely';
  if (subject.kind === null || !INCOME.has(subject.kind) || !kinds.every((kind) => SOURCES.has(kind))) return null;
  const overlaps =
    kinds.includes('current-income') ||
    (kinds.includes('fiscal-income') && kinds.some((kind) => FISCAL_FUNDS.has(kind)));
  // 收入总计…，其中年初结转…，使用非财政拨款结余…；本年收入合计…: what came in is told behind.
  if (overlaps || kinds.every((kind) => CARRIED_IN.has(kind))) return null;
  return kinds.length >= 4 || kinds.includes('other-income') ? 'certain' : 'likely';
}

const LEFT_OVER: readonly SubjectKind[] = ['current-expenditure', 'carry-to-next-year'];

function isOfAllSpending(kind: SubjectKind | null): boolean {
  return kind === 'expenditure' || kind === 'balance';
}

function kindsOf(parts: readonly Claim[]): SubjectKind[] | null {
  const kinds = parts.flatMap(({ subject }) => subject.kind ?? []);
  return kinds.length === parts.length ? kinds : null;
}

/** A list that ends in 其他… leaves nothing out. */
function byWords(whole: Claim, parts: readonly Claim[]): Partition | null {
  const last = parts.at(-1)?.subject.name ?? '';
  const isVehicles = /车辆/.test(whole.subject.name) && parts.every(({ subject }) => /用车/.test(subject.name));
  if (isVehicles) return /^其他用车/.test(last) ? 'certain' : null;
  const classes = parts.every(({ subject }) => subject.kind === 'functional' || /支出$/.test(subject.name));
  if (
    classes &&
    parts.length >= 3 &&
    whole.wording === 'including' &&
    parts.filter(({ subject }) => subject.kind === 'functional').length >= 2
  )
    return 'likely';
  const ofSpending = whole.subject.kind !== null && EXPENDITURE.has(whole.subject.kind);
  if (ofSpending && whole.wording === 'list' && parts.every(isClass)) return 'likely';
  if (parts.length === 2 && (isTaxAndOther(parts) || isDebtByKind(whole, parts))) return 'certain';
  if (isOwnAndTransferred(whole, parts)) return 'likely';
  const items = parts.length >= 3 && parts.every(isItem);
  return items && whole.wording === 'list' ? 'likely' : null;
}

/** A class of expenditure: none is a part of another. */
export function isClass({ subject: { kind, path, code } }: Claim): boolean {
  return kind === 'functional' && path.length === 1 && (code === null || code.length === 3);
}

/** A 款 or 项: by its seven digits, or by the path of names that leads to it. */
function isItem({ subject: { kind, path, code } }: Claim): boolean {
  return kind === 'functional' && (code?.length === 7 || path.length >= 2);
}

/** 税收收入 and 非税收入 are all the revenue there is. */
function isTaxAndOther(parts: readonly Claim[]): boolean {
  const names = parts.map(({ subject }) => subject.name);
  return names.some((name) => /^税收(?:收入)?$/.test(name)) && names.some((name) => /^非税(?:收入)?$/.test(name));
}

/** What a government owes, or may owe, is general debt and special debt. */
function isDebtByKind({ subject }: Claim, parts: readonly Claim[]): boolean {
  const names = parts.map(({ subject: { name } }) => name);
  const ofKind = (word: string) => names.filter((name) => name.includes(`${word}债`)).length === 1;
  return /债[务券](?:限额|余额)$/.test(subject.name) && ofKind('一般') && ofKind('专项');
}

/** 收入总计…，其中：一般公共预算收入…，上级补助收入…，调入资金…，上年结余…: its own, and all that is carried in or out. */
function isOwnAndTransferred({ subject }: Claim, [own, ...others]: readonly Claim[]): boolean {
  if (!own || others.length < 2 || !/收入|支出/.test(subject.name)) return false;
  return (
    /预算.{0,6}(?:收入|支出)$/.test(own.subject.name) &&
    others.every((other) => isTransfer(other.subject.name)) &&
    others.some(({ subject: { name } }) => /结[转余]|上解/.test(name))
  );
}
