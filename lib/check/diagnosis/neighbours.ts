import { Decimal } from '../../amounts/index.ts';
import { type CellPlace, type Fact, isCellPlace, type Relation, type Slip } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import { unitRatio } from '../facts.ts';
import type { RelationGraph } from './graph.ts';
import { slipOf } from './slip.ts';

/** Columns to the left and right whose figure an eye or a paste may have taken: last year's, another fund's. */
const BESIDE = 3;

/** What led from `value` to what the figure prints, by the digits first and then by what stands around and elsewhere. */
export function slipAt(fact: Fact, value: string, graph: RelationGraph): Slip {
  const pen = slipOf(fact.value ?? '0', value);
  if (pen !== 'unknown') return pen;
  return copiedFrom(fact, graph) ?? (isPrintedElsewhere(fact, value, graph) ? 'stale-value' : 'unknown');
}

/** Whether the figure repeats that of its parent's row, of a row beside it, or of a column beside it. */
function copiedFrom(fact: Fact, graph: RelationGraph): Slip | null {
  const { place, value } = fact;
  if (!isCellPlace(place) || value === null || new Decimal(value).precision() < 2) return null;
  // Where a relation says that two places print one amount, neither was copied from the other by mistake.
  const same = new Set(graph.sameAs(fact.id));
  const prints = (row: number, column: number) => {
    const other = graph.facts.get(`${place.table}:${row}:${column}`);
    return other !== undefined && !same.has(other.id) && isSameAmount(other, value, fact);
  };
  if (hasSiblings(fact, graph) && parentRows(fact, graph).some((row) => prints(row, place.column)))
    return 'copied-from-parent';
  return neighbouring(place).some(([row, column]) => prints(row, column)) ? 'copied-from-neighbour' : null;
}

function neighbouring({ row, column }: CellPlace): [number, number][] {
  const beside = Array.from({ length: BESIDE }, (_, index) => index + 1);
  return [
    [row - 1, column],
    [row + 1, column],
    ...beside.flatMap((step): [number, number][] => [
      [row, column - step],
      [row, column + step],
    ]),
  ];
}

/** Grid rows of the line that holds this one, and of those that hold it. */
function parentRows(fact: Fact, graph: RelationGraph): number[] {
  const ledger = graph.ledgerOf(fact);
  const rows: number[] = [];
  let at = fact.line === null ? null : (ledger?.lines[fact.line]?.parent ?? null);
  while (at !== null && rows.length < 3) {
    const line = ledger?.lines[at];
    if (line) rows.push(line.row);
    at = line?.parent ?? null;
  }
  return rows;
}

/** Whether another line of the same parent has an amount in the column: an only child repeats its parent by right. */
function hasSiblings(fact: Fact, graph: RelationGraph): boolean {
  const ledger = graph.ledgerOf(fact);
  const { place, line: own } = fact;
  if (!isCellPlace(place) || own === null || !ledger) return false;
  const parent = ledger.lines[own]?.parent;
  return ledger.lines.some((line, index) => {
    const other = graph.facts.get(`${place.table}:${line.row}:${place.column}`);
    return index !== own && line.parent === parent && other?.value != null && !new Decimal(other.value).isZero();
  });
}

/** Whether a place that is compared with this one, or that has the same name, prints the value. */
export function isPrintedElsewhere(fact: Fact, value: string, graph: RelationGraph): boolean {
  const compared = graph.relationsOf(fact.id).flatMap(({ relation }) => {
    const [only] = relation.terms;
    const isPair = relation.kind === 'equal' || (relation.kind === 'sum' && !isDown(relation, graph));
    return isPair && only && relation.terms.length === 1 ? [relation.total, only.fact] : [];
  });
  const others = [...compared.map((id) => graph.fact(id)), ...graph.namesakes(fact, nameOf)];
  return others.some((other) => other.id !== fact.id && isSameAmount(other, value, fact));
}

/** A total over its only line: what it prints is no other place's word for the line, which may have had a neighbour. */
function isDown({ total, terms: [only] }: Relation, graph: RelationGraph): boolean {
  const [one, other] = [graph.fact(total).place, only ? graph.fact(only.fact).place : null];
  if (!other || !isCellPlace(one) || !isCellPlace(other)) return false;
  return one.table === other.table && one.column === other.column;
}

/** How many other places of the same name print an amount. */
export function echoes(fact: Fact, value: string, graph: RelationGraph): number {
  return graph.namesakes(fact, nameOf).filter((other) => isSameAmount(other, value, fact)).length;
}

/** What a figure is: its line and its column by code or name, its year. "" where it has no name of its own. */
function nameOf({ code, label, measure, columnLabel, fund, period, year }: Fact): string {
  const line = code ?? normaliseName(label);
  return line === '' ? '' : [line, measure ?? normaliseName(columnLabel), fund, period, year].join('|');
}

function isSameAmount(other: Fact, value: string, fact: Fact): boolean {
  const ratio = other.value === null ? null : unitRatio(other, fact);
  return ratio !== null && new Decimal(other.value ?? 0).times(ratio).equals(value);
}
