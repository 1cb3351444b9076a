import type { Gold, GoldFinding, GoldPlace, GoldSeverity, GoldTable } from './gold.ts';

/**
 * The metric of the reference documents, as their scoring script has it: tables are paired by likeness of their text in
 * order, cells compared with spans expanded, findings by the cells and sentences they touch.
 */

export interface ScoredCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

export interface ScoredTable {
  id: string;
  form: string;
  headerRows: number;
  cells: readonly ScoredCell[];
}

export interface ScoredPlace {
  table?: string;
  row?: number;
  column?: number;
  text?: string;
}

export interface ScoredFinding {
  rule: string;
  severity: GoldSeverity;
  places: readonly ScoredPlace[];
  culprit: ScoredPlace | null;
  quote?: string | null;
  message: { zh: string };
  arithmetic?: { difference: string } | null;
}

export interface ScoredReport {
  tables: readonly ScoredTable[];
  findings: readonly ScoredFinding[];
}

export interface Score {
  cells: { right: number; total: number };
  /** "t3 (row, column): gold ≠ got", at most 20. */
  wrongCells: string[];
  wrongForms: string[];
  /** Clusters of gold (table rules or all, as asked) that nothing touches, by severity. */
  missing: { cluster: string; severity: GoldSeverity; zh: string }[];
  /** Errors and warnings that gold does not know. */
  extra: ScoredFinding[];
  /** Entries of mustNotFlag that were flagged all the same. */
  flagged: string[];
}

const RANK: Readonly<Record<GoldSeverity, number>> = { info: 0, warn: 1, error: 2 };

export function normText(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, '');
}

/** Full grid of a table's cells, spans expanded. */
export function gridOfCells(cells: readonly ScoredCell[]): string[][] {
  const height = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan));
  const width = Math.max(0, ...cells.map((cell) => cell.column + cell.colSpan));
  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      (grid[row] as string[]).fill(normText(cell.text), cell.column, cell.column + cell.colSpan);
    }
  }
  return grid;
}

function bagOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const text of rows.flat().map(normText)) if (text) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((total, count) => total + count, 0);
  let common = 0;
  for (const [text, count] of one) common += Math.min(count, other.get(text) ?? 0);
  return common / Math.max(1, size(one), size(other));
}

/** Gold table index → report table index: the pairing in order with the greatest likeness. */
export function pairTables(gold: readonly GoldTable[], got: readonly ScoredTable[]): Map<number, number> {
  const [left, right] = [gold.map((table) => bagOf(table.rows)), got.map((table) => bagOf(gridOfCells(table.cells)))];
  const alike = left.map((one) => right.map((other) => likeness(one, other)));
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const like = (row: number, column: number) => alike[row]?.[column] ?? 0;
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j <= right.length; j++) {
      (best[i] as number[])[j] = Math.max(at(i, j - 1), at(i - 1, j), at(i - 1, j - 1) + like(i - 1, j - 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let i = left.length, j = right.length; i > 0 && j > 0; ) {
    const alikeHere = like(i - 1, j - 1);
    if (alikeHere > 0 && Math.abs(at(i, j) - at(i - 1, j - 1) - alikeHere) < 1e-9) pairs.set(--i, --j);
    else if (at(i, j) === at(i - 1, j)) i--;
    else j--;
  }
  return pairs;
}

interface Touched {
  cells: ReadonlySet<string>;
  quote: string;
}

const cellKey = (table: string, row: number, column: number) => `${table} ${row} ${column}`;

function touches(places: readonly GoldPlace[], { cells, quote }: Touched): boolean {
  return places.some((place) => {
    if (place.table !== undefined) return cells.has(cellKey(place.table, place.row ?? -1, place.column ?? -1));
    const sentence = normText(place.sentence);
    return sentence !== '' && quote !== '' && (sentence.includes(quote) || quote.includes(sentence));
  });
}

const placesOf = (entry: { where: GoldPlace; also?: GoldPlace[] }) => [entry.where, ...(entry.also ?? [])];
const top = <Severity extends GoldSeverity>(severities: readonly Severity[]) =>
  severities.reduce((best, next) => (RANK[next] > RANK[best] ? next : best));

/**
 * @param rules ids of the rules whose clusters of gold are looked for; all when left out
 */
export function score(report: ScoredReport, gold: Gold, rules?: ReadonlySet<string>): Score {
  const pairs = pairTables(gold.tables, report.tables);
  const goldIdOf = new Map<string, GoldTable>();
  const headerRowsOf = new Map(report.tables.map((table) => [table.id, table.headerRows]));
  const result: Score = {
    cells: { right: 0, total: 0 },
    wrongCells: [],
    wrongForms: [],
    missing: [],
    extra: [],
    flagged: [],
  };

  gold.tables.forEach((table, index) => {
    const got = report.tables[pairs.get(index) ?? -1];
    if (got) goldIdOf.set(got.id, table);
    if (table.lowconf) return;
    scoreCells(table, got ? gridOfCells(got.cells) : [], result);
    if (got?.form !== table.form) result.wrongForms.push(`${table.id} ${table.title}: ${table.form} ≠ ${got?.form}`);
  });

  const touched = report.findings.map((finding): [ScoredFinding, Touched] => {
    const cells = [...finding.places, ...(finding.culprit ? [finding.culprit] : [])].flatMap((place) => {
      const table = goldIdOf.get(place.table ?? '');
      return table
        ? [cellKey(table.id, (place.row ?? 0) + (headerRowsOf.get(place.table ?? '') ?? 0), place.column ?? -1)]
        : [];
    });
    return [finding, { cells: new Set(cells), quote: normText(finding.quote) }];
  });

  const clusters = Object.values(Object.groupBy(gold.findings, (finding) => finding.cluster)) as GoldFinding[][];
  const known = clusters.map((findings) => ({
    places: findings.flatMap(placesOf),
    most: top(findings.map((finding) => finding.maxSeverity ?? finding.severity)),
  }));
  for (const [index, findings] of clusters.entries()) {
    if (rules && !findings.some((finding) => rules.has(finding.rule))) continue;
    const severity = top(findings.map((finding) => finding.severity));
    const found = touched.filter(([, places]) => touches(known[index]?.places ?? [], places));
    const enough =
      found.length > 0 && (severity !== 'error' || found.some(([finding]) => finding.severity === 'error'));
    if (!enough) result.missing.push({ cluster: findings[0]?.cluster ?? '', severity, zh: findings[0]?.zh ?? '' });
  }
  for (const [finding, places] of touched) {
    if (finding.severity === 'info') continue;
    const expected = known.some(
      (cluster) => touches(cluster.places, places) && RANK[finding.severity] <= Math.max(RANK[cluster.most], 1),
    );
    if (!expected) result.extra.push(finding);
  }
  for (const never of gold.mustNotFlag) {
    const [head, ...rest] = placesOf(never);
    for (const [finding, places] of touched) {
      if (finding.severity === 'info' || !head || !touches([head], places)) continue;
      if (rest.length > 0 && !touches(rest, places)) continue;
      if (known.some((cluster) => touches(cluster.places, places))) continue;
      result.flagged.push(`${never.id} ${never.why} <- ${finding.rule}`);
    }
  }
  return result;
}

function scoreCells(table: GoldTable, got: readonly (readonly string[])[], result: Score): void {
  table.rows.forEach((line, row) => {
    line.forEach((text, column) => {
      result.cells.total++;
      const read = got[row]?.[column];
      if (read === normText(text)) result.cells.right++;
      else if (result.wrongCells.length < 20) {
        result.wrongCells.push(
          `${table.id} (${row}, ${column}): ${JSON.stringify(text.slice(0, 30))} ≠ ${JSON.stringify(read?.slice(0, 30) ?? null)}`,
        );
      }
    });
  });
}
