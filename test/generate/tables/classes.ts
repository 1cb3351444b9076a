import { EXPENDITURE_CLASSES } from '../../../lib/standards/class-names.ts';
import type { Office } from '../figures/office.ts';
import { codeTree, type Scope, type Stated, spent } from '../figures/spending.ts';
import type { SideLine } from './sides.ts';
import { numeral } from './sources.ts';

/**
 * Expenditure by 类, numbered as summaries print it.
 *
 * @param listAll every class of the classification, also those on which nothing is spent
 */
export function classLines(
  office: Office,
  scope: Scope,
  amountsOf: (code: string) => Readonly<Record<string, Stated>>,
  {
    listAll,
    numbered = (at: number) => `${numeral(at)}、`,
    indent = 0,
  }: { listAll: boolean; numbered?: (at: number) => string; indent?: number },
): SideLine[] {
  const own = new Map(codeTree(office, scope).map(({ code, name }) => [code, name]));
  const listed = listAll
    ? EXPENDITURE_CLASSES.filter(({ code }) => code !== null && code < '226').map(
        ({ code, names }) => [code as string, names[0] ?? ''] as const,
      )
    : [...own];
  return listed.map(([code, name], at) => ({
    label: `${numbered(at + 1)}${name}`,
    indent,
    parts: [],
    amounts: own.has(code) ? amountsOf(code) : {},
  }));
}

export function classAmount(office: Office, code: string, scope: Scope): Record<string, Stated> {
  return { amount: spent(office, code, 'total', scope) };
}
