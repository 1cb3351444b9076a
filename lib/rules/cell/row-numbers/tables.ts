import { foldWidth } from '../../../amounts/index.ts';
import type { Cell, Table } from '../../../model/index.ts';
import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { isSurelyRead, remark } from '../../support/passages.ts';

const ENOUGH = 5;

/** A 序号 column that counts from 1 and breaks once: a number twice, or one left out. Several breaks are its own way. */
export function* tableNumbers(meta: RuleMeta, { interpretation }: RuleContext): Generator<Bound> {
  for (const table of interpretation.disclosure.tables) {
    if (!isSurelyRead(table)) continue;
    for (const column of numberColumns(table)) {
      const numbers = numbersIn(table, column);
      const breaks = numbers.flatMap((one, index) => {
        const before = numbers[index - 1];
        return before && one.value !== before.value + 1 ? [{ before, one }] : [];
      });
      const [found] = breaks;
      if (!found || breaks.length > 1 || numbers.length < ENOUGH || numbers[0]?.value !== 1) continue;
      const { before, one } = found;
      if (one.value !== before.value && one.value !== before.value + 2) continue;
      const { row, text } = one.cell;
      yield remark(meta, {
        places: [{ table: table.id, row, column, text }],
        message:
          one.value === before.value
            ? { zh: `序号${one.value}印了两次`, en: `Number ${one.value} stands twice` }
            : {
                zh: `序号从${before.value}跳到${one.value}，缺${before.value + 1}`,
                en: `The numbers go from ${before.value} to ${one.value}; ${before.value + 1} is missing`,
              },
      });
    }
  }
}

function numberColumns({ cells, headerRows }: Table): number[] {
  return cells
    .filter(({ row, text }) => row < headerRows && /^(?:序号|行次)$/.test(text.replace(/\s+/g, '')))
    .map(({ column }) => column);
}

function numbersIn({ cells, headerRows, numberingRow }: Table, column: number): { value: number; cell: Cell }[] {
  return cells
    .filter((cell) => cell.column === column && cell.row >= headerRows && cell.row !== numberingRow)
    .map((cell) => ({ text: foldWidth(cell.text).trim(), cell }))
    .filter(({ text }) => /^\d{1,4}$/.test(text))
    .map(({ text, cell }) => ({ value: Number(text), cell }));
}
