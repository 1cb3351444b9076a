import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type PrintedNumber, parseNumber } from '../../lib/amounts/index.ts';

/** A cell that totals others, as people annotated it. Cells are `row,column`. */
export interface Annotation {
  total: string;
  parts: string[];
  /** How far off the printed total is, by the annotation. */
  error: number;
}

export interface BenchTable {
  name: string;
  cells: string[][];
  format: string;
  sums: Annotation[];
}

interface Entry {
  file_name: string;
  table_id: string;
  number_format: string;
  table_array: string[][];
  aggregation_annotations: {
    operator: string;
    aggregator_index: [number, number];
    aggregatee_indices: [number, number][];
    error_bound: number;
  }[];
}

/** The tables of the data set that AggreCol was published with; null where it is not here. */
export function readTables(shared: string): BenchTable[] | null {
  const file = path.join(shared, 'corpus/table-benchmarks/aggrecol/dataset.jl.gz');
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => tableOf(JSON.parse(line) as Entry));
}

function tableOf(entry: Entry): BenchTable {
  const sums = entry.aggregation_annotations
    .filter(({ operator }) => operator === 'Sum')
    .map(({ aggregator_index: total, aggregatee_indices: parts, error_bound: error }) => ({
      total: total.join(','),
      parts: parts.map((part) => part.join(',')),
      error,
    }));
  const format = entry.number_format;
  return { name: `${entry.file_name} ${entry.table_id}`, cells: entry.table_array, format, sums };
}

/** Reads figures as a table of the set prints them; the format (thousands, decimals) is given with the table. */
export function readerFor(format: string): (text: string) => PrintedNumber | null {
  const [thousands, decimal] = format.split(' ');
  return (text) => {
    let plain = text.trim();
    if (thousands === 'Space') plain = plain.replace(/(?<=\d)[\s\u00a0](?=\d{3}(?!\d))/g, '');
    if (decimal === 'Comma') plain = plain.replace(/\./g, '').replace(',', '.');
    const number = parseNumber(plain.replace(/^\$\s*/, ''), { column: 'figures' });
    return number && withoutPadding(number);
  };
}

/** Spreadsheets were written out with five decimals whatever they showed: 13.00000 is a whole number. */
function withoutPadding(number: PrintedNumber): PrintedNumber {
  const padded = /^(-?\d+)\.(\d{5})$/.exec(number.value);
  if (!padded) return number;
  const fraction = (padded[2] ?? '').replace(/0+$/, '');
  const value = fraction === '' ? `${padded[1]}` : `${padded[1]}.${fraction}`;
  return { ...number, value, decimals: fraction.length };
}

/** A sum as a text that is the same for the same total and the same parts, blank cells left out: they add nothing. */
export function sumKey({ cells }: BenchTable, { total, parts }: Pick<Annotation, 'total' | 'parts'>): string {
  const filled = parts.filter((part) => {
    const [row = 0, column = 0] = part.split(',').map(Number);
    return (cells[row]?.[column] ?? '').trim() !== '';
  });
  return `${total}=${filled.sort().join(' ')}`;
}
