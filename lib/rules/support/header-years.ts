import type { CellPlace, InterpretedTable, Remark, Table } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { isPrinted, isSurelyRead, remark, runningText } from './passages.ts';

/**
 * Years that a budget's tables print in headers and titles. A column may well hold last year's figures; what is set
 * aside or bought for small business, and the only year of a table of this year's budget, can but be the budget's own.
 */
export function* headerYears(meta: RuleMeta, context: RuleContext, year: number): Generator<Remark> {
  const { disclosure, head, tables } = context.interpretation;
  if (head.level === 'government') return;
  yield* wrongTitles(meta, context, year);
  if (head.kind !== 'budget') return;
  const forms = new Map(tables.map((table) => [table.table, table]));
  for (const table of disclosure.tables) {
    const interpreted = forms.get(table.id);
    const place = interpreted && isSurelyRead(table) ? wrongHeader(table, interpreted, year) : null;
    if (!place) continue;
    const words = place.text.replace(/\s+/g, '');
    yield remark(meta, {
      places: [place],
      severity: 'warn',
      message: {
        zh: `列标题写“${words}”，本文件是${year}年预算，应为${year}年`,
        en: `The column header says “${words}”; this is a budget of ${year}, and ${year} was expected`,
      },
    });
  }
}

/** What only the budget's own year has. */
const OF_THIS_YEAR = /预留.{0,4}中小|拟购置|拟采购/;
const OF_BUDGET = /预算(?:数|安排|额|金额)/;
/** A table that looks back, or compares. */
const LOOKS_BACK = /上[一]?年|去年|增减|比较|对比|决算|执行|完成|结转|结余|年末|年初|年底/;

/** The header cell of a year older than the budget, which no other header of the table explains. */
function wrongHeader(table: Table, { form }: InterpretedTable, year: number): CellPlace | null {
  const headers = table.cells.filter(({ row }) => row < table.headerRows && row >= table.captionRows);
  const texts = headers.map(({ text }) => text.normalize('NFKC').replace(/\s+/g, ''));
  const years = texts.flatMap((text) => /(?<!\d)(20\d\d)年/.exec(text)?.[1] ?? []).map(Number);
  if (years.length === 0 || years.some((one) => one === year)) return null;
  const index = texts.findIndex((text) => {
    const named = Number(/(?<!\d)(20\d\d)年/.exec(text)?.[1] ?? year);
    if (named >= year) return false;
    if (OF_THIS_YEAR.test(text)) return true;
    return form !== 'other' && OF_BUDGET.test(text) && !texts.some((one) => LOOKS_BACK.test(one));
  });
  const cell = headers[index];
  return cell ? { table: table.id, row: cell.row, column: cell.column, text: cell.text } : null;
}

/** So many titles of its own year must stand beside the one that names another. */
const ENOUGH = 3;
const MOST = 2;
/** What a heading of a disclosure is about. */
const ABOUT = /部门|单位|一般公共|财政拨款|政府性基金|国有资本|收入|支出|收支|三公|项目|政府采购|机关运行/;
const OF_OTHER_YEARS = /上[一]?年|结转|自评|评价|执行|期末|年末|年初|规划/;

/** A heading or title that names another year than all others do: 2023年度部门决算情况说明 in a final account of 2024. */
function* wrongTitles(meta: RuleMeta, context: RuleContext, year: number): Generator<Remark> {
  const printed = isPrinted(context);
  const titles = runningText(context).flatMap((passage) => {
    // Beside a web page's own text stand links to other years.
    if (!printed && passage.kind !== 'heading') return [];
    const text = passage.text.length > 80 ? '' : passage.text.normalize('NFKC').replace(/\s+/g, '');
    const found = /(20\d\d)年/.exec(text);
    if (!found || /[。;,:]|\d年\d/.test(text) || !ABOUT.test(text.slice(found.index))) return [];
    return [{ passage, text, named: Number(found[1]) }];
  });
  const others = titles.filter(({ text }) => !text.includes(String(year)));
  const own = titles.length - others.length;
  if (own < ENOUGH || others.length > MOST) return;
  for (const { passage, text, named } of others) {
    if (OF_OTHER_YEARS.test(text)) continue;
    const start = passage.text.indexOf(String(named));
    if (start < 0) continue;
    yield remark(meta, {
      places: [passage.at(start, start + 4)],
      severity: 'warn',
      message: {
        zh: `标题“${text}”写${named}年，其他标题都是${year}年`,
        en: `The heading “${text}” says ${named}; all other headings say ${year}`,
      },
    });
  }
}
