import { convert, parseNumber } from '../../../lib/amounts/index.ts';
import type { MoneyUnit } from '../../../lib/model/index.ts';
import type { Gold, GoldPlace, GoldTable } from '../../support/gold.ts';
import { slotsOf, tablesOf, textsOf } from '../grid.ts';
import type { Kind } from '../variant.ts';

/**
 * All money in tables in 千元 instead of 万元. A digit is taken from the decimals for the digit that is added, so that
 * every figure stands for the same amounts as before, and everything that held, held by rounding or failed still does.
 */
export const thousands: Kind = { name: 'thousand-yuan', apply: (document, gold) => inUnit(document, gold, '千元') };

/**
 * All money in tables in 元. 1274.78万元 is printed as 12747800.00: that claims more precision than was there, so what
 * held by rounding alone no longer does (`ROUNDING_IN_YUAN`).
 */
export const yuan: Kind = { name: 'yuan', apply: (document, gold) => inUnit(document, gold, '元') };

/** Differences up to this many 元 come from the change of unit: what was rounding in 万元 (some addends of ½·10⁻²). */
export const ROUNDING_IN_YUAN = 500;

/** Columns of numbers that are no money. */
const NO_MONEY = /序号|行次|栏次|编码|代码|目录|数量|名称|%/;

function inUnit(document: Document, gold: Gold, unit: MoneyUnit): Gold {
  const adapted = adapt(gold, unit);
  for (const line of document.querySelectorAll('p.unit')) rewriteUnitWord(line, unit);
  tablesOf(document).forEach((table, index) => {
    const [before, after] = [gold.tables[index], adapted.tables[index]];
    slotsOf(table).forEach((slots, row) => {
      for (const [column, slot] of slots.entries()) {
        if (!slot || slot.row !== row || slot.column !== column) continue;
        const text = after?.rows[row]?.[column] ?? '';
        // Which columns hold money is gold's to say, not a guess of the test.
        if (text !== before?.rows[row]?.[column]) slot.cell.textContent = text;
      }
    });
  });
  return adapted;
}

function rewriteUnitWord(element: Element, unit: MoneyUnit): void {
  for (const text of textsOf(element)) text.data = text.data.replace('万元', unit);
}

/** The figure in the other unit, with the decimals that go with it; null where the cell holds no amount of money. */
export function scaledText(table: GoldTable, row: number, column: number, unit: MoneyUnit): string | null {
  const text = table.rows[row]?.[column] ?? '';
  if (
    table.unit !== '万元' ||
    row < table.headerRows ||
    NO_MONEY.test((table.columns[column] ?? '').replace(/\s/g, ''))
  )
    return null;
  if (table.form === 'state-assets' && !(table.columns[column] ?? '').includes('价值')) return null;
  if (table.form === 'funding-plan' && !(table.rows[row] ?? []).includes('预算数')) return null;
  const number = parseNumber(text);
  if (!number || number.blank || number.percent || number.unit || number.comparator) return null;
  const value = convert(number.value, '万元', unit);
  const decimals = unit === '元' ? 2 : Math.max(0, number.decimals - 1);
  const [whole = '', fraction = ''] = value.split('.');
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
}

function adapt(gold: Gold, unit: MoneyUnit): Gold {
  const before = new Map(gold.tables.map((table) => [table.id, table]));
  const place = (at: GoldPlace): GoldPlace => {
    const table = at.table === undefined ? undefined : before.get(at.table);
    const text = table ? scaledText(table, at.row ?? -1, at.column ?? -1, unit) : null;
    return text === null ? at : { ...at, text };
  };
  const places = <Entry extends { where: GoldPlace; also?: GoldPlace[] }>(entry: Entry): Entry => ({
    ...entry,
    where: place(entry.where),
    ...(entry.also ? { also: entry.also.map(place) } : {}),
  });
  return {
    findings: gold.findings.map(places),
    mustNotFlag: gold.mustNotFlag.map(places),
    tables: gold.tables.map((table) => ({
      ...table,
      unit: table.unit === '万元' ? unit : table.unit,
      rows: table.rows.map((line, row) =>
        line.map((text, column) => {
          if (/单位[:：]万元/.test(text)) return text.replace('万元', unit);
          return scaledText(table, row, column, unit) ?? text;
        }),
      ),
    })),
  };
}
