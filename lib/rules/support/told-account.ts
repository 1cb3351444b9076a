import type { Claim, Fact } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { BUDGETS } from './budgets.ts';
import { ownLevel } from './levels.ts';

/** What a text tells of a year's account: what was brought in, what came in and went out, and what is left. */
export interface ToldAccount {
  opening: Fact | null;
  income: Fact | null;
  /** 使用非财政拨款结余, 用事业基金弥补收支差额. */
  used: Fact | null;
  spent: Fact | null;
  /** 结余分配. */
  distributed: Fact | null;
  closing: Fact | null;
  /** 收入总计, 支出总计. */
  allIn: Fact | null;
  allOut: Fact | null;
}

export type AccountPart = keyof ToldAccount;

const FISCAL: readonly RegExp[] = [...BUDGETS.map(([, name]) => name), /(?<!非)财政拨款/];

/** Which fund of fiscal appropriation a name says, as a number of its own, or that it is of all of them; -1 where it says none. */
export function fiscalFundIn(name: string): number {
  return FISCAL.findIndex((fund) => fund.test(name));
}

/** Money of one fund, of all fiscal appropriation, or of everything: a number for each. */
function fundOf(context: RuleContext, claim: Claim): number {
  const whole = context.wholeOf(claim);
  const own = fiscalFundIn(claim.subject.name);
  return own >= 0 || whole === null ? own : fiscalFundIn(whole.subject.name);
}

/** Which part of an account a claim tells; null where none. */
function partOf({ subject }: Claim, { label }: Fact): AccountPart | null {
  const { kind, side } = subject;
  if (kind === 'carryover') return 'opening';
  if (kind === 'carry-to-next-year') return 'closing';
  if (kind === 'surplus-used') return 'used';
  if (kind === 'surplus-distributed') return 'distributed';
  if (kind === null || kind === 'functional') return null;
  if (/总计$/.test(label)) return side === 'income' ? 'allIn' : side === 'expenditure' ? 'allOut' : null;
  if (kind === 'current-income' || (/合计$/.test(label) && kind === 'income')) return 'income';
  if (kind === 'current-expenditure' || (/合计$/.test(label) && kind === 'expenditure')) return 'spent';
  // 一般公共预算财政拨款收入: of a fund, what came in of it in the year.
  if (OF_FUND.has(kind) && /财政拨款/.test(subject.name))
    return side === 'income' ? 'income' : side === 'expenditure' ? 'spent' : null;
  return null;
}

const OF_FUND: ReadonlySet<string> = new Set(['general-public', 'government-fund', 'state-capital']);

/**
 * The accounts that claims tell, one of each fund. A part that is told as two amounts is nobody's.
 *
 * @param claims of one paragraph, or of one section
 */
export function accountsOf(context: RuleContext, claims: readonly Claim[]): ToldAccount[] {
  const found = new Map<number, Map<AccountPart, Fact | null>>();
  for (const claim of claims) {
    const fact = ownLevel(context, claim);
    const part = fact && partOf(claim, fact);
    if (!fact || !part) continue;
    const fund = fundOf(context, claim);
    const account = found.get(fund) ?? new Map<AccountPart, Fact | null>();
    found.set(fund, account);
    const told = account.get(part);
    if (told === undefined) account.set(part, fact);
    else if (told !== null && (Number(told.value) !== Number(fact.value) || told.unit !== fact.unit))
      account.set(part, null);
  }
  return [...found.values()].map((account) => {
    const at = (part: AccountPart) => account.get(part) ?? null;
    return {
      opening: at('opening'),
      income: at('income'),
      used: at('used'),
      spent: at('spent'),
      distributed: at('distributed'),
      closing: at('closing'),
      allIn: at('allIn'),
      allOut: at('allOut'),
    };
  });
}
