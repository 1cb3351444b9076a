import type { Fact, FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { addableColumns } from './columns.ts';
import { factsAt, topLines } from './lines.ts';
import { overflowing } from './overflow.ts';

/** 人员经费合计 or 公用经费合计 with the classes that stand above it. */
export interface PartTotal {
  total: Fact;
  classes: Fact[];
}

const PARTS = [
  { name: /^人员经费(?:合计|小计)$/, measure: 'personnel' },
  { name: /^公用经费(?:合计|小计)$/, measure: 'public' },
] as const;

/** The ledgers of one side of the table, with the rows that total them. */
interface Side {
  ledgers: { ledger: Ledger; columns: FigureColumn[] }[];
  rows: ReadonlySet<number>;
}

/**
 * Form 公开06 prints its classes side by side, and a last row totals each side: 公用经费合计 is that of all ledgers on its
 * side (302, 307, 310 …). Which these are, the headings 人员经费 and 公用经费 say; where there are none, the last row does,
 * whose 人员经费合计 stands below the ledgers of the one side and 公用经费合计 below those of the other.
 */
export function* peoplePublicTotals(context: RuleContext): Generator<PartTotal> {
  const tables = new Set(context.ledgers('basic-expenditure').map(({ table }) => table));
  for (const table of tables) {
    const ledgers = context.ledgers('basic-expenditure').filter((ledger) => ledger.table === table);
    const headed = PARTS.map(({ name, measure }) => sideBelow(ledgers, name, measure));
    const sides = headed.every(({ ledgers: own }) => own.length === 0) ? sidesByLastRow(ledgers) : headed;
    for (const side of sides) {
      const found = totalOfSide(context, side);
      if (found) yield found;
    }
  }
}

function sideBelow(ledgers: readonly Ledger[], name: RegExp, measure: 'personnel' | 'public'): Side {
  const own = ledgers.flatMap((ledger) => {
    const columns = addableColumns(ledger).filter((column) => column.measure === measure);
    return columns.length > 0 ? [{ ledger, columns }] : [];
  });
  return {
    ledgers: own,
    rows: rowsNamed(
      own.map(({ ledger }) => ledger),
      name,
    ),
  };
}

/** 人员经费合计 in the first ledger, 公用经费合计 in one behind it: there the other side begins. */
function sidesByLastRow(ledgers: readonly Ledger[]): Side[] {
  const [people, office] = PARTS.map(({ name }) => name);
  if (!people || !office || ledgers.length < 2) return [];
  const begins = ledgers.findIndex((ledger) => rowsNamed([ledger], office).size > 0);
  if (begins < 1 || rowsNamed(ledgers.slice(0, 1), people).size !== 1) return [];
  const withColumns = ledgers.map((ledger) => ({ ledger, columns: addableColumns(ledger) }));
  return [
    { ledgers: withColumns.slice(0, begins), rows: rowsNamed(ledgers.slice(0, begins), people) },
    { ledgers: withColumns.slice(begins), rows: rowsNamed(ledgers.slice(begins), office) },
  ];
}

function rowsNamed(ledgers: readonly Ledger[], name: RegExp): ReadonlySet<number> {
  return new Set(ledgers.flatMap(({ lines }) => lines.flatMap(({ label, row }) => (name.test(label) ? [row] : []))));
}

/** Where the name does not span, it stands in the first ledger of its side and the figure in the last. */
function totalOfSide(context: RuleContext, { ledgers, rows }: Side): PartTotal | null {
  if (
    ledgers.length === 0 ||
    ledgers.some(({ ledger, columns }) => ledger.codeKind !== 'economic' || columns.length > 1)
  )
    return null;
  const totals = new Map<string, Fact>();
  const classes: Fact[] = [];
  for (const { ledger, columns } of ledgers) {
    const [column] = columns;
    if (!column) return null;
    for (const fact of totalsIn(context, ledger, rows, column)) totals.set(fact.id, fact);
    const items = new Set(overflowing(context, ledger));
    const tops = topLines(ledger).filter((line) => !rows.has(ledger.lines[line]?.row ?? -1) && !items.has(line));
    if (tops.some((line) => !/^[35]\d\d$/.test(ledger.lines[line]?.code ?? ''))) return null;
    classes.push(...factsAt(context, ledger, tops, column));
  }
  const [total] = totals.values();
  return total && totals.size === 1 && classes.length > 0 ? { total, classes } : null;
}

/** Figures of one ledger in rows of that name. */
function totalsIn(context: RuleContext, ledger: Ledger, rows: ReadonlySet<number>, column: FigureColumn): Fact[] {
  return ledger.lines.flatMap(({ row }, line) => {
    const fact = rows.has(row) && !context.isMerged(ledger, line, column) ? context.fact(ledger, line, column) : null;
    return fact?.value != null ? [fact] : [];
  });
}
