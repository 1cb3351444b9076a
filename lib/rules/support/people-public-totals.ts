import type { Fact, FigureColumn, Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { addableColumns } from './columns.ts';
import { factsAt, topLines } from './lines.ts';

/** 人员经费合计 or 公用经费合计 with the classes that stand above it. */
export interface PartTotal {
  total: Fact;
  classes: Fact[];
}

const PARTS = [
  { name: /^人员经费(?:合计|小计)$/, measure: 'personnel' },
  { name: /^公用经费(?:合计|小计)$/, measure: 'public' },
] as const;

/**
 * Form 公开06 prints its classes side by side below 人员经费 and 公用经费, and a last row totals each: 公用经费合计 is
 * that of all ledgers below its heading (302, 307, 310 …). A form without these headings is not looked into.
 */
export function* peoplePublicTotals(context: RuleContext): Generator<PartTotal> {
  const tables = new Set(context.ledgers('basic-expenditure').map(({ table }) => table));
  for (const table of tables) {
    const ledgers = context.ledgers('basic-expenditure').filter((ledger) => ledger.table === table);
    for (const { name, measure } of PARTS) {
      const own = ledgers.flatMap((ledger) => {
        const columns = addableColumns(ledger).filter((column) => column.measure === measure);
        return columns.length > 0 ? [{ ledger, columns }] : [];
      });
      if (own.length === 0 || own.some(({ ledger, columns }) => ledger.codeKind !== 'economic' || columns.length > 1))
        continue;
      // Where the name does not span, it stands in the first ledger of its side and the figure in the last.
      const rows = new Set(
        own.flatMap(({ ledger }) => ledger.lines.flatMap(({ label, row }) => (name.test(label) ? [row] : []))),
      );
      const totals = new Map<string, Fact>();
      const classes: Fact[] = [];
      let clear = true;
      for (const { ledger, columns } of own) {
        const column = columns[0] as FigureColumn;
        for (const fact of totalsIn(context, ledger, rows, column)) totals.set(fact.id, fact);
        const tops = topLines(ledger).filter((line) => !rows.has(ledger.lines[line]?.row ?? -1));
        if (tops.some((line) => !/^[35]\d\d$/.test(ledger.lines[line]?.code ?? ''))) clear = false;
        classes.push(...factsAt(context, ledger, tops, column));
      }
      const [total] = totals.values();
      if (clear && total && totals.size === 1 && classes.length > 0) yield { total, classes };
    }
  }
}

/** Figures of one ledger in rows of that name. */
function totalsIn(context: RuleContext, ledger: Ledger, rows: ReadonlySet<number>, column: FigureColumn): Fact[] {
  return ledger.lines.flatMap(({ row }, line) => {
    const fact = rows.has(row) && !context.isMerged(ledger, line, column) ? context.fact(ledger, line, column) : null;
    return fact?.value != null ? [fact] : [];
  });
}
