import type { Fact, Ledger, Relation, Severity, Unbound } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { leavesOut } from './left-out-lines.ts';
import { childrenOf, factsAt } from './lines.ts';
import { continuedIn, type FarLine } from './overflow.ts';
import { relate } from './relate.ts';
import { summableColumns } from './summable.ts';

/**
 * Public security and defence may lawfully leave out classified lines: less below than above is then no contradiction
 * that can be told from outside.
 */
const MAY_BE_CLASSIFIED = /^20[34]/;

/** Classes, sections and items as 政府收支分类科目 numbers them; 101 and 101001 above them are units. */
const FUNCTIONAL = /^2\d\d(?:\d\d){0,2}$/;

function isUnitCode(ledger: Ledger, line: number): boolean {
  return ledger.codeKind === 'functional' && !FUNCTIONAL.test(ledger.lines[line]?.code ?? '');
}

/** Binds each line with a code to the lines directly below it, in every column of money. */
export function* rollups(
  meta: RuleMeta,
  context: RuleContext,
  wanted: (ledger: Ledger) => boolean,
): Generator<Relation | Unbound> {
  for (const ledger of context.ledgers()) {
    if (!wanted(ledger)) continue;
    const columns = summableColumns(context, ledger);
    for (const [index, line] of ledger.lines.entries()) {
      if (line.depthFrom !== 'code') continue;
      const children = childrenOf(ledger, index);
      const beyond = continuedIn(context, ledger, line.code);
      if (children.length + beyond.length === 0 || [index, ...children].some((one) => isUnitCode(ledger, one)))
        continue;
      const severity: Severity = MAY_BE_CLASSIFIED.test(line.code ?? '') ? 'warn' : meta.severity;
      for (const [at, column] of columns.entries()) {
        const total = context.fact(ledger, index, column);
        const further = factsBeyond(context, beyond, columns.length, at);
        if (further === null) continue;
        const addends = [...factsAt(context, ledger, children, column), ...further];
        if (!total || addends.length === 0) continue;
        if (children.some((child) => context.isMerged(ledger, child, column))) continue;
        yield relate(meta, {
          ...(leavesOut(context, ledger) && { kind: 'at-most' }),
          total,
          addends,
          severity,
          family: `${meta.id}|${ledger.id}`,
          nameOf: (fact) => fact.code ?? fact.label,
        });
      }
    }
  }
}

/** Figures of a class that goes on in another block of the table; null where its columns are not those of this one. */
function factsBeyond(context: RuleContext, beyond: readonly FarLine[], count: number, at: number): Fact[] | null {
  const facts: Fact[] = [];
  for (const { ledger, line } of beyond) {
    const columns = summableColumns(context, ledger);
    const column = columns[at];
    if (columns.length !== count || !column || context.isMerged(ledger, line, column)) return null;
    facts.push(...factsAt(context, ledger, [line], column));
  }
  return facts;
}
