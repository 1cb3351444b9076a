import { type FunctionalItem, type FundKind, functionalName } from './functional.ts';
import { type Fen, sumOf } from './money.ts';
import type { Office } from './office.ts';

export type Measure = 'total' | 'basic' | 'project';
/** One fund, the three budgets that public finance pays from, or all money. */
export type Scope = FundKind | 'fiscal' | 'all';

const FISCAL: readonly FundKind[] = ['general', 'fund', 'state'];

/** An amount with the name of the fact that it is. */
export interface Stated {
  amount: Fen;
  key: string | null;
}

/** What an office spends below a code ("" is all of it). */
export function spent(office: Office, code: string, measure: Measure, scope: Scope): Stated {
  return {
    amount: amountOf(office.items, code, measure, scope),
    key: `out/${code}/${measure}/${narrowed(office, scope)}`,
  };
}

/** The same last year; of a final account, in the budget at the beginning of the year. */
export function spentBefore(office: Office, code: string, measure: Measure, scope: Scope): Stated {
  return {
    amount: amountOf(office.before, code, measure, scope),
    key: `before/${code}/${measure}/${narrowed(office, scope)}`,
  };
}

export function received(office: Office, fund: FundKind): Stated {
  return { amount: amountOf(office.items, '', 'total', fund), key: `in/${fund}` };
}

function amountOf(items: readonly FunctionalItem[], code: string, measure: Measure, scope: Scope): Fen {
  const within = items.filter((item) => item.code.startsWith(code));
  const measures = measure === 'total' ? (['basic', 'project'] as const) : [measure];
  return sumOf(within.flatMap((item) => measures.flatMap((one) => inScope(item[one], scope))));
}

function inScope(amounts: FunctionalItem['basic'], scope: Scope): Fen[] {
  if (scope === 'all') return Object.values(amounts);
  return scope === 'fiscal' ? FISCAL.map((fund) => amounts[fund] ?? 0n) : [amounts[scope] ?? 0n];
}

/** Where an office has general public money only, all its money is that: one fact, whatever a table calls it. */
function narrowed(office: Office, scope: Scope): Scope {
  const funds = fundsOf(office);
  if (scope === 'all' && funds.every((fund) => FISCAL.includes(fund))) return narrowed(office, 'fiscal');
  return scope === 'fiscal' && funds.every((fund) => fund === 'general' || !FISCAL.includes(fund)) ? 'general' : scope;
}

/** Funds that an office has money of, general public money first. */
export function fundsOf({ items }: Office): FundKind[] {
  const all = items.flatMap(({ basic, project }) => [...Object.entries(basic), ...Object.entries(project)]);
  return [...new Set(all.filter(([, amount]) => amount !== 0n).map(([fund]) => fund as FundKind))];
}

export interface CodeNode {
  code: string;
  name: string;
  below: CodeNode[];
}

/** 类, 款 and 项 below which money of that scope is spent, in the order of the classification. */
export function codeTree(office: Office, scope: Scope): CodeNode[] {
  const codes = office.items
    .map(({ code }) => code)
    .filter((code) => amountOf(office.items, code, 'total', scope) !== 0n);
  const below = (prefix: string, length: number): CodeNode[] =>
    [...new Set(codes.filter((code) => code.startsWith(prefix)).map((code) => code.slice(0, length)))].map((code) => ({
      code,
      name: functionalName(code),
      below: length === 7 ? [] : below(code, length + 2),
    }));
  return below('', 3);
}
