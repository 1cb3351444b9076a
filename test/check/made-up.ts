import { clustersOf } from '../../lib/check/clusters.ts';
import {
  absorbed,
  type Diagnosis,
  diagnoseAll,
  type Explanation,
  joinExchanged,
  RelationGraph,
} from '../../lib/check/diagnosis/index.ts';
import { evaluate } from '../../lib/check/evaluate.ts';
import {
  type Fact,
  finish,
  type Interpretation,
  type Ledger,
  type Place,
  type Relation,
} from '../../lib/model/index.ts';

/** Figures and relations by hand, for tests of what is decided about them. */

let made = 0;

/** A figure of money as printed; its decimals are those of the text. "0.00" is exact, as the reader has it. */
export function fact(printed: string, parts: Partial<Fact> = {}): Fact {
  const text = printed.replace(/,/g, '');
  const decimals = Number(text) === 0 ? null : (text.split('.')[1] ?? '').length;
  const row = made++;
  const place: Place = { table: 't1', row, column: 1, text: printed };
  return {
    id: `t1:${row}:1`,
    place,
    value: text,
    decimals,
    usualDecimals: decimals,
    quantity: 'money',
    unit: '万元',
    label: `第${row}项`,
    columnLabel: '合计',
    form: 'expenditure-summary',
    ledger: 't1.1',
    line: row,
    code: null,
    measure: 'total',
    fund: null,
    period: null,
    year: null,
    ...parts,
  };
}

export function at(table: string, row: number, column: number, printed: string, parts: Partial<Fact> = {}): Fact {
  return fact(printed, { id: `${table}:${row}:${column}`, place: { table, row, column, text: printed }, ...parts });
}

export function relation(total: Fact, addends: readonly Fact[], parts: Partial<Relation> = {}): Relation {
  return {
    id: `r|${total.id}|${addends.map(({ id }) => id).join('+')}|${parts.kind ?? 'sum'}`,
    rule: 'row-total',
    kind: 'sum',
    severity: 'error',
    total: total.id,
    terms: addends.map(({ id }) => ({ fact: id, weight: 1 })),
    alternatives: [],
    family: null,
    statement: { zh: '', en: '' },
    ...parts,
  };
}

export const byId = (...facts: Fact[]): Map<string, Fact> => new Map(facts.map((one) => [one.id, one]));

/** A document that is nothing but these figures, with the ledgers they stand in. */
export function interpretationOf(facts: Fact[], ledgers: Ledger[] = []): Interpretation {
  const source = { name: '', url: null, mediaType: 'text/html', sha256: '', pages: 1 };
  const head = {
    recognised: true,
    score: 1,
    title: '',
    department: '',
    year: 2024,
    kind: null,
    level: null,
    unit: null,
  };
  return {
    disclosure: { source, blocks: [], tables: [], links: [] },
    head: { ...head, links: [] },
    tables: [{ table: 't1', form: 'other', formScore: 1, unit: null, columnPaths: [], ledgers }],
    facts,
  } as unknown as Interpretation;
}

/** The relations decided, as a graph. */
export function graphOf(facts: Fact[], relations: readonly Relation[], ledgers: Ledger[] = []): RelationGraph {
  const known = byId(...facts);
  const checked = relations.map((one) => evaluate(one, known));
  return new RelationGraph(interpretationOf(facts, ledgers), checked, known);
}

/** What is told of the relations that fail, cause by cause, as `check` goes about it. */
export function diagnosed(facts: Fact[], relations: readonly Relation[], ledgers: Ledger[] = []): Diagnosis[] {
  const known = byId(...facts);
  const graph = graphOf(facts, relations, ledgers);
  const violated = relations.map((one) => evaluate(one, known)).filter(({ verdict }) => verdict === 'violated');
  const clusters = finish(joinExchanged(clustersOf(violated, graph), graph));
  return absorbed(finish(diagnoseAll(clusters, graph)), graph);
}

/** An explanation in a line: `827.09 → 826.95 stale-value`. */
export function said(explanation: Explanation | null | undefined): string | null {
  if (!explanation) return null;
  return explanation.changes.map(({ fact, value, slip }) => `${fact.place.text} → ${value} ${slip}`).join(', ');
}
