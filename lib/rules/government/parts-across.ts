import type { FigureColumn, Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/names.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { factsAt } from '../support/lines.ts';
import { severitiesOf } from '../support/list-evidence.ts';
import { relate } from '../support/relate.ts';
import { summableColumns } from '../support/summable.ts';

/**
 * 社会保险基金收入合计，其中：保险费收入、财政补贴收入; and below each fund the same 其中: what the total names as a part is the sum
 * of what the funds name so.
 */
export const partsAcross: Rule = {
  meta: {
    id: 'parts-across',
    scope: 'column',
    severity: 'error',
    says: {
      zh: '合计的其中项 = 各项同名其中项之和',
      en: 'A part of the total = the parts of that name of all its items',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const lists = listsIn(ledger);
      if (lists.length < 2) continue;
      for (const column of summableColumns(context, ledger)) yield* sums(this.meta, context, ledger, column, lists);
    }
  },
};

/** A part of the total, and the lines of its name below the items. */
interface Across {
  total: number;
  parts: number[];
}

function* sums(
  meta: Rule['meta'],
  context: RuleContext,
  ledger: Ledger,
  column: FigureColumn,
  lists: readonly Across[],
) {
  const found = lists.flatMap(({ total, parts }) => {
    const whole = context.fact(ledger, total, column);
    const addends = factsAt(context, ledger, parts, column);
    return whole?.value != null && addends.length > 1 ? [{ total: whole, addends }] : [];
  });
  // The names speak for each other: one that comes out shows that all items are told.
  const severities = severitiesOf(found, { disjoint: false, complete: false });
  for (const [at, { total, addends }] of found.entries()) {
    const severity = severities[at];
    if (severity) yield relate(meta, { total, addends, severity, family: `${meta.id}|${ledger.id}|${column.column}` });
  }
}

/** The total stands first, its parts right below it; each item's parts stand below that item. */
function listsIn({ lines }: Ledger): Across[] {
  const isPart = (at: number) => lines[at]?.depthFrom === 'of-which' || lines[at]?.kind === 'of-which';
  const first = lines.findIndex(({ kind }) => kind !== 'blank' && kind !== 'note');
  const total = lines[first];
  if (!total || total.kind === 'item' || total.kind === 'of-which') return [];
  const others = lines.filter(({ kind }, at) => at !== first && (kind === 'grand-total' || kind === 'subtotal'));
  if (others.length > 0) return [];
  const end = lines.findIndex((_, at) => at > first && !isPart(at));
  const named = new Map<string, number[]>();
  for (const at of lines.keys()) {
    const name = normaliseName(lines[at]?.label ?? '');
    if (at > end && isPart(at) && lines[at]?.parent !== null) named.set(name, [...(named.get(name) ?? []), at]);
  }
  if (end < 0) return [];
  return lines.slice(first + 1, end).flatMap(({ label }, index) => {
    const parts = named.get(normaliseName(label)) ?? [];
    const parents = new Set(parts.map((at) => lines[at]?.parent));
    return parts.length > 1 && parents.size === parts.length ? [{ total: first + 1 + index, parts }] : [];
  });
}
