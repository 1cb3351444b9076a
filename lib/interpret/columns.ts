import { parseNumber } from '../amounts/index.ts';
import type { Cell, Table } from '../model/index.ts';
import { flatten } from './labels.ts';

/** What a grid column holds. */
export type ColumnRole = 'ordinal' | 'code' | 'label' | 'figures' | 'text' | 'empty';

export interface ColumnProfile {
  column: number;
  /** Header path, white space removed. */
  path: string[];
  leaf: string;
  role: ColumnRole;
}

const ORDINAL_HEADER = /^(?:序号|行次|栏次|编号|No\.?)$/i;
const CODE_HEADER = /(?:编码|代码|科目号)$|^(?:类|款|项)$|^(?:科目编码)/;
const LABEL_HEADER =
  /^(?:项目|科目|科目名称|名称|项目名称|单位名称|部门名称|预算单位|功能分类(?:科目)?|经济分类(?:科目)?|支出功能分类(?:科目)?|收入|支出|资产|内容|类别|指标|.*科目名称|.*项目名称|.*名称)(?:[（(].*[）)])?$/;
const TEXT_HEADER =
  /备注|说明|原因|公式|依据|计量单位|品名|物品|目录|规格|型号|性质|形式|描述|标准|负责人|电话|时间|日期|地址|内容|符号/;
const FIGURE_HEADER =
  /预算|决算|金额|合计|小计|总计|支出|收入|经费|拨款|资金|数量|单价|价值|基金|结转|结余|增减|比例|占比|份额|小微|面积|数$|额$|费$/;

/** Most of a column's cells decide; the header decides where the cells say nothing. */
export function profileColumns(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  paths: readonly (readonly string[])[],
): ColumnProfile[] {
  return paths.map((path, column) => {
    const flatPath = path.map(flatten);
    const leaf = flatPath.at(-1) ?? '';
    return { column, path: flatPath, leaf, role: roleOf(table, grid, column, leaf) };
  });
}

function roleOf(table: Table, grid: readonly (readonly (Cell | null)[])[], column: number, leaf: string): ColumnRole {
  let numbers = 0;
  let codes = 0;
  let words = 0;
  for (let row = table.headerRows; row < grid.length; row++) {
    const cell = grid[row]?.[column];
    // A cell that spans columns is a label that runs over its figures, or a note.
    if (!cell || cell.text === '' || (cell.column !== column && cell.colSpan > 1)) continue;
    const text = flatten(cell.text);
    if (/^\d{3,9}$/.test(text)) codes++;
    if (parseNumber(cell.text, { column: 'figures' })) numbers++;
    else words++;
  }
  const filled = numbers + words;
  if (ORDINAL_HEADER.test(leaf)) return 'ordinal';
  if (CODE_HEADER.test(leaf) && !/金额|资金/.test(leaf))
    return filled === 0 || codes + words > 0 || isShortCode(leaf) ? 'code' : 'figures';
  if (filled === 0) return emptyRole(leaf);
  if (numbers > words) return TEXT_HEADER.test(leaf) && !FIGURE_HEADER.test(leaf) ? 'text' : 'figures';
  if (numbers > 0 && FIGURE_HEADER.test(leaf) && !LABEL_HEADER.test(leaf) && !TEXT_HEADER.test(leaf)) return 'figures';
  if (TEXT_HEADER.test(leaf) && !LABEL_HEADER.test(leaf)) return 'text';
  return 'label';
}

const isShortCode = (leaf: string) => /^(?:类|款|项)$/.test(leaf);

function emptyRole(leaf: string): ColumnRole {
  if (LABEL_HEADER.test(leaf) && !/^(?:收入|支出)$/.test(leaf)) return 'label';
  if (TEXT_HEADER.test(leaf)) return 'text';
  return FIGURE_HEADER.test(leaf) ? 'figures' : 'empty';
}
