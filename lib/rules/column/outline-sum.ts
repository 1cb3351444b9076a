import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { childrenOf, factsAt } from '../support/lines.ts';
import { isNested } from '../support/nested.ts';
import { partsByName } from '../support/parts-by-name.ts';
import { relate } from '../support/relate.ts';

/** Summaries of the standard set list all parts; elsewhere a numbered list may name only the main ones. */
const LISTS_ALL = new Set([
  'income-expenditure-summary',
  'fiscal-appropriation-summary',
  'income-summary',
  'expenditure-summary',
  'basic-expenditure',
]);

/**
 * A numbered line is the sum of the lines that are numbered below it: 一、= 1. + 2. + 3.; 1、= (1) + (2); or of the
 * unnumbered lines below it whose names say that they are its parts: 一、基本支出 = 工资福利支出 + 商品和服务支出 + ….
 */
export const outlineSum: Rule = {
  meta: {
    id: 'outline-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '编号行 = 其下一级编号行之和', en: 'A numbered line = the lines numbered below it' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const index of ledger.lines.keys()) yield* below(this.meta, context, ledger, index);
    }
  },
};

function* below(meta: RuleMeta, context: RuleContext, ledger: Ledger, parent: number): Generator<Relation> {
  const children = childrenOf(ledger, parent);
  const numbered = areNamedParts(ledger, parent, children)
    ? children
    : children.filter((child) => ledger.lines[child]?.depthFrom === 'enumerator');
  // One number alone, or parts told by 其中 between them, is no list of parts.
  if (numbered.length < 2 || numbered.length < children.length) return;
  const severity = LISTS_ALL.has(context.formOf(ledger)) ? meta.severity : 'warn';
  for (const column of addableColumns(ledger)) {
    const total = context.fact(ledger, parent, column);
    const addends = factsAt(context, ledger, numbered, column);
    if (!total || !hasValue(addends) || isNested(total, addends)) continue;
    if ([parent, ...numbered].some((line) => context.isMerged(ledger, line, column))) continue;
    yield relate(meta, { total, addends, severity, family: `${meta.id}|${ledger.id}` });
  }
}

function areNamedParts({ lines }: Ledger, parent: number, children: readonly number[]): boolean {
  const line = lines[parent];
  const names = children.map((child) => lines[child]?.label ?? '');
  return line?.depthFrom === 'enumerator' && partsByName(line.label, names);
}

function hasValue(facts: readonly Fact[]): boolean {
  return facts.some(({ value }) => value !== null && Number(value) !== 0);
}
