import { parseNumber } from '../amounts/index.ts';
import type { Cell, Fact, FigureColumn, Form, InterpretedTable, Ledger, Table, Work } from '../model/index.ts';

/** A figure's id: the table and the grid position of the cell that holds it. */
export function factId(table: string, row: number, column: number): string {
  return `${table}:${row}:${column}`;
}

/**
 * The figures of a table with their meaning. A blank is no figure; a text that is no number becomes a fact without a
 * value, so that no sum passes over it in silence. A cell that spans rows or columns is one figure.
 */
export function* factsOf(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  interpreted: InterpretedTable,
): Work<Fact[]> {
  const facts: Fact[] = [];
  for (const ledger of interpreted.ledgers) {
    for (const column of ledger.columns) {
      yield;
      const found = columnFacts(table, grid, interpreted.form, ledger, column);
      const usual = usualDecimals(found);
      for (const fact of found) {
        if (fact.decimals !== null && usual !== null) fact.usualDecimals = Math.max(fact.decimals, usual);
        facts.push(fact);
      }
    }
  }
  return facts;
}

function columnFacts(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  form: Form,
  ledger: Ledger,
  column: FigureColumn,
): Fact[] {
  const facts: Fact[] = [];
  for (const [index, line] of ledger.lines.entries()) {
    if (line.kind === 'note') continue;
    const cell = grid[line.row]?.[column.column];
    if (!cell || cell.text === '' || cell.row !== line.row || cell.column !== column.column) continue;
    const number = parseNumber(cell.text, { column: 'figures' });
    const exact = number === null || number.exact || column.quantity === 'count';
    facts.push({
      id: factId(table.id, cell.row, cell.column),
      place: { table: table.id, row: cell.row, column: cell.column, text: cell.text },
      value: number && number.comparator === null ? number.value : null,
      decimals: exact ? null : number.decimals,
      usualDecimals: exact ? null : number.decimals,
      quantity: number?.percent ? 'percent' : column.quantity,
      unit: number?.unit ?? column.unit,
      label: line.label,
      columnLabel: column.path.at(-1) ?? '',
      form,
      ledger: ledger.id,
      line: index,
      code: line.code,
      measure: column.measure,
      fund: column.fund,
      period: column.period,
      year: column.year,
    });
  }
  return facts;
}

/** The most frequent number of decimals; the larger where two are as frequent. */
function usualDecimals(facts: readonly Fact[]): number | null {
  const counts = new Map<number, number>();
  for (const { decimals } of facts) if (decimals !== null) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  let usual: number | null = null;
  for (const [decimals, count] of counts) {
    const best = usual === null ? 0 : (counts.get(usual) ?? 0);
    if (count > best || (count === best && decimals > (usual ?? 0))) usual = decimals;
  }
  return usual;
}
