import {
  type Cell,
  type Claim,
  expandGrid,
  type Fact,
  type FigureColumn,
  type Form,
  type Interpretation,
  type InterpretedTable,
  isCellPlace,
  type Ledger,
  type Line,
  type Subject,
  type Table,
} from '../model/index.ts';
import { outturnsOf } from './support/stages.ts';

/** A figure's position in a ledger. */
export interface Spot {
  ledger: Ledger;
  line: number;
  column: FigureColumn;
}

/** An interpreted disclosure with what rules ask of it at hand. */
export class RuleContext {
  readonly interpretation: Interpretation;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #interpreted: ReadonlyMap<string, InterpretedTable>;
  readonly #facts = new Map<string, Fact>();
  readonly #grids = new Map<string, (Cell | null)[][]>();
  readonly #told = new Map<string, Fact>();
  /** What the running text says, in its order. */
  readonly claims: readonly Claim[];
  readonly #claims: ReadonlyMap<string, Claim>;
  readonly #wholes: ReadonlyMap<string, Claim>;
  readonly #byBlock: ReadonlyMap<string, readonly Claim[]>;

  constructor(interpretation: Interpretation) {
    this.interpretation = interpretation;
    this.#tables = new Map(interpretation.disclosure.tables.map((table) => [table.id, table]));
    this.#interpreted = new Map(interpretation.tables.map((table) => [table.table, table]));
    for (const fact of interpretation.facts) (isCellPlace(fact.place) ? this.#facts : this.#told).set(fact.id, fact);
    this.claims = interpretation.claims ?? [];
    this.#claims = new Map(this.claims.map((claim) => [claim.id, claim]));
    this.#byBlock = Map.groupBy(this.claims, ({ block }) => block);
    // What the text adds up as it goes stands beside its sum, not below it.
    const wholes = this.claims.filter(({ wording }) => wording !== 'added' && wording !== 'summed');
    this.#wholes = new Map(wholes.flatMap((whole) => whole.parts.map((part) => [part, whole] as const)));
  }

  /** Every ledger with its table's form, in document order. */
  ledgers(...forms: Form[]): Ledger[] {
    const wanted = new Set(forms);
    return this.interpretation.tables
      .filter(({ form }) => wanted.size === 0 || wanted.has(form))
      .flatMap(({ ledgers }) => ledgers);
  }

  /** The ledgers of one table, left to right. */
  ledgersOf(table: string): readonly Ledger[] {
    return this.#interpreted.get(table)?.ledgers ?? [];
  }

  formOf(ledger: Ledger): Form {
    return this.#interpreted.get(ledger.table)?.form ?? 'other';
  }

  titleOf(table: string): string {
    return this.#tables.get(table)?.title ?? '';
  }

  tableOf(ledger: Ledger): Table {
    const table = this.#tables.get(ledger.table);
    if (!table) throw new Error(`no table ${ledger.table}`);
    return table;
  }

  /** The figure at a line and column; null where the cell is blank. */
  fact(ledger: Ledger, line: number, column: FigureColumn): Fact | null {
    const row = ledger.lines[line]?.row;
    return row === undefined ? null : (this.#facts.get(`${ledger.table}:${row}:${column.column}`) ?? null);
  }

  /** The cell is part of one that begins in another row or column: its figure must not be taken for this row's. */
  isMerged(ledger: Ledger, line: number, column: FigureColumn): boolean {
    const row = ledger.lines[line]?.row ?? 0;
    const cell = this.#grid(ledger)[row]?.[column.column];
    return (
      cell !== null &&
      cell !== undefined &&
      cell.text !== '' &&
      (cell.row !== row || cell.column !== column.column || cell.rowSpan > 1)
    );
  }

  /** What a cell of a line says, "" where there is none. */
  text(ledger: Ledger, line: number, column: number): string {
    const row = ledger.lines[line]?.row ?? -1;
    return this.#grid(ledger)[row]?.[column]?.text ?? '';
  }

  /** What each cell of a grid row says, spans expanded. */
  row(ledger: Ledger, row: number): string[] {
    return (this.#grid(ledger)[row] ?? []).map((cell) => cell?.text ?? '');
  }

  /** The sentence or paragraph that a figure of the running text stands in. */
  sentence(fact: Fact): string {
    const { place } = fact;
    if (isCellPlace(place)) return '';
    const block = this.interpretation.disclosure.blocks.find(({ id }) => id === place.block);
    return block && block.kind !== 'table' ? block.text : '';
  }

  /** Header path of every grid column of a ledger's table. */
  columnPaths(ledger: Ledger): readonly (readonly string[])[] {
    return this.#interpreted.get(ledger.table)?.columnPaths ?? [];
  }

  /** A figure of the running text, by the id that a claim gives it. */
  told(id: string | null | undefined): Fact | null {
    return id ? (this.#told.get(id) ?? null) : null;
  }

  /** The parts that a claim tells, in order. */
  partsOf({ parts }: Claim): Claim[] {
    return parts.flatMap((id) => this.#claims.get(id) ?? []);
  }

  /** What one paragraph claims, in its order. */
  claimsIn(block: string): readonly Claim[] {
    return this.#byBlock.get(block) ?? [];
  }

  /** The claim that tells this one as a part; null where it stands by itself. */
  wholeOf({ id }: Claim): Claim | null {
    return this.#wholes.get(id) ?? null;
  }

  /** Amounts that the text tells of a subject; last year's, and changes, are none of them. */
  said(test: (subject: Subject, claim: Claim) => boolean): Fact[] {
    const isFinal = this.interpretation.head.kind === 'final-account';
    return this.claims.flatMap((claim) => {
      if (!claim.level || !test(claim.subject, claim)) return [];
      // 预算5.60万元，支出决算5.50万元: a final account tells of what was spent.
      const [level] = isFinal ? outturnsOf([claim.level, ...claim.others]) : [claim.level];
      const fact = this.told(level?.fact);
      return fact?.quantity === 'money' ? [fact] : [];
    });
  }

  /** Amounts that a form tells behind a key, by project: 预算数, 财政资金. */
  keyValues(key: string): Fact[] {
    return this.interpretation.facts.filter(
      (fact) => isCellPlace(fact.place) && fact.ledger === null && fact.columnLabel === key,
    );
  }

  /** Lines with their index. */
  lines(ledger: Ledger, test: (line: Line, index: number) => boolean): number[] {
    return ledger.lines.flatMap((line, index) => (test(line, index) ? [index] : []));
  }

  #grid(ledger: Ledger): (Cell | null)[][] {
    const known = this.#grids.get(ledger.table);
    if (known) return known;
    const grid = expandGrid(this.tableOf(ledger));
    this.#grids.set(ledger.table, grid);
    return grid;
  }
}
