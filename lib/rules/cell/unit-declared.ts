import { parseUnit } from '../../amounts/index.ts';
import type { Bilingual, Block, InterpretedTable, Table } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Bound, Rule, RuleMeta } from '../rule.ts';
import { isSurelyRead, remark, runningText } from '../support/passages.ts';

/** Money tables without a unit where other tables declare theirs, and amounts without one in a sentence of amounts. */
export const unitDeclared: Rule = {
  meta: {
    id: 'unit-declared',
    scope: 'table',
    severity: 'warn',
    says: { zh: '每张金额表都标明单位', en: 'Every table of amounts declares its unit' },
    tolerance: 'exact',
  },
  *bind(context) {
    yield* amountsWithoutUnit(this.meta, context);
    const { disclosure, tables } = context.interpretation;
    const money = tables.filter(holdsMoney);
    const without = money.filter(({ table, unit }) => unit === null && !isUnitNear(context, table));
    // Where most tables declare none, the unit stands where we did not look for it.
    if (without.length * 2 >= money.length) return;
    for (const { table: id } of without) {
      const table = disclosure.tables.find((one) => one.id === id);
      const cell = table?.cells.find(({ text }) => text !== '');
      if (!table || !cell || !isSurelyRead(table) || table.headerRows === 0) continue;
      yield remark(this.meta, {
        places: [{ table: id, row: cell.row, column: cell.column, text: cell.text }],
        message: messageOf(table),
      });
    }
  },
};

/** 减少37.45万元（生产力中心减少11.95，…): with two decimals, right before a stop. 分别增加1.20，3.40万元 and 各减少1.20，3.40万元 share their unit. */
const CHANGE_WITHOUT_UNIT = /(?:增加|减少)(?:了)?[ \t]*\d[\d,]{0,14}\.\d{2}(?=[，。；）)])(?![，,]\d)/g;

function* amountsWithoutUnit(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  for (const passage of runningText(context)) {
    if (!/\d万?元/.test(passage.text)) continue;
    const found = [...passage.text.matchAll(CHANGE_WITHOUT_UNIT)].filter(
      ({ index }) => !/分别|均/.test(passage.text.slice(Math.max(0, index - 12), index)),
    );
    const [first] = found;
    if (!first) continue;
    const words = [...new Set(found.map(([text]) => text))].slice(0, 4).join('”“');
    yield remark(meta, {
      places: found.map(({ 0: text, index }) => passage.at(index, index + text.length)),
      severity: 'info',
      message: {
        zh: `“${words}”没有写明单位，同段其他金额都带单位`,
        en: `“${words}” has no unit; the other amounts of its paragraph have one`,
      },
    });
  }
}

function messageOf({ title, caption }: Table): Bilingual {
  const cut = /单位[:：]\s*(万|亿|千)\s*$/m.exec(caption)?.[1];
  return cut === undefined
    ? {
        zh: `“${title}”是金额表，没有标明金额单位（元或万元）`,
        en: `“${title}” is a table of amounts and declares no unit (元 or 万元)`,
      }
    : {
        zh: `“${title}”的单位只印出“${cut}”，应为“${cut}元”`,
        en: `“${title}” prints its unit as “${cut}” only; “${cut}元” was expected`,
      };
}

function holdsMoney({ form, ledgers }: InterpretedTable): boolean {
  if (form === 'other' || form === 'performance-targets' || form === 'institution-setup') return false;
  return ledgers.some(({ columns, lines }) => lines.length > 0 && columns.some(({ quantity }) => quantity === 'money'));
}

/** A unit line may stand in any header or caption cell, or above: between the table and the one before it. */
const BLOCKS_ABOVE = 4;

function isUnitNear({ interpretation: { disclosure, tables } }: RuleContext, id: string): boolean {
  const at = disclosure.blocks.findIndex((block) => block.id === id);
  const above = disclosure.blocks.slice(Math.max(0, at - BLOCKS_ABOVE), at);
  const own = above.slice(above.findLastIndex(({ kind }) => kind === 'table') + 1);
  // With no words of its own above, it goes on where the table before it ended.
  if (own.length === 0) return true;
  const table = disclosure.tables.find((one) => one.id === id);
  const cells = table?.cells.filter(({ row }) => row <= table.headerRows) ?? [];
  const texts = [...own.map(textOf), ...cells.map(({ text }) => text), table?.note ?? ''];
  const columns = tables.find((one) => one.table === id)?.ledgers.flatMap((ledger) => ledger.columns) ?? [];
  return texts.some(declares) || columns.some(({ quantity, unit }) => quantity === 'money' && unit !== null);
}

function declares(text: string): boolean {
  return parseUnit(text).unit !== null || /单位.{0,6}元/.test(text);
}

function textOf(block: Block): string {
  return block.kind === 'table' ? '' : block.text;
}
