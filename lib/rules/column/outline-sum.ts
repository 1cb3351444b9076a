import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import type { Sum } from '../support/comes-to.ts';
import { childrenOf, factsAt } from '../support/lines.ts';
import { isSpeaking, severitiesOf } from '../support/list-evidence.ts';
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
      const groups = [...ledger.lines.keys()].flatMap((parent) => groupBelow(context, ledger, parent) ?? []);
      for (const group of groups) yield* relations(this.meta, context, ledger, group, groups);
    }
  },
};

/** A line and those below it, column by column. */
interface Group {
  sums: Sum[];
  /** The lines below bear numbers, or names that say that they are its parts. */
  numbered: boolean;
}

function groupBelow(context: RuleContext, ledger: Ledger, parent: number): Group | null {
  const children = childrenOf(ledger, parent);
  const numbered = areNamedParts(ledger, parent, children)
    ? children
    : children.filter((child) => ledger.lines[child]?.depthFrom === 'enumerator');
  // One number alone, or parts told by 其中 between them, is no list of parts.
  const isNumbered = numbered.length >= 2 && numbered.length === children.length;
  const isSetIn = !isNumbered && children.length >= 3 && isListedBelow(context, ledger, parent, children);
  if (!isNumbered && !isSetIn) return null;
  const sums = addableColumns(ledger).flatMap((column): Sum[] => {
    const total = context.fact(ledger, parent, column);
    const addends = factsAt(context, ledger, children, column);
    if (!total || !hasValue(addends) || isNested(total, addends)) return [];
    return [parent, ...children].some((line) => context.isMerged(ledger, line, column)) ? [] : [{ total, addends }];
  });
  return { sums, numbered: isNumbered };
}

/**
 * 一、一般性转移支付, and the transfers set in below it without numbers: whole governments print such lists of all there is.
 * Departments print lists of the main projects so.
 */
function isListedBelow(context: RuleContext, { lines }: Ledger, parent: number, children: readonly number[]): boolean {
  const { level } = context.interpretation.head;
  return (
    level === 'government' &&
    lines[parent]?.depthFrom === 'enumerator' &&
    children.every((child) => lines[child]?.depthFrom === 'indent' && lines[child]?.kind === 'item')
  );
}

function* relations(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  { sums, numbered }: Group,
  groups: readonly Group[],
): Generator<Relation> {
  const isWhole = LISTS_ALL.has(context.formOf(ledger));
  const complete = groups.some((group) => group.sums !== sums && group.sums.some((sum) => isSpeaking(sum)));
  const severities = severitiesOf(sums, { disjoint: false, complete });
  for (const [at, { total, addends }] of sums.entries()) {
    const severity = isWhole && numbered ? meta.severity : (severities[at] ?? (numbered ? 'warn' : null));
    if (severity) yield relate(meta, { total, addends, severity, family: `${meta.id}|${ledger.id}` });
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
