import type { FigureColumn, Ledger } from '../../model/index.ts';
import { governmentLineOf, normaliseName } from '../../standards/index.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { severitiesOf } from '../support/list-evidence.ts';
import { columnName, relate } from '../support/relate.ts';

/** 全市 | 市本级 | 县（市、区）: the whole of a place is its own level and those below it. */
export const levelSplit: Rule = {
  meta: {
    id: 'level-split',
    scope: 'row',
    severity: 'error',
    says: {
      zh: '全市（省、县）= 本级 + 所辖各级',
      en: 'The whole city (province, county) = its own level + those below',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const { total, parts } of splitsIn(ledger)) {
        const rows = ledger.lines.flatMap(({ label }, line) => {
          if (isBetweenLevels(label)) return [];
          const whole = context.fact(ledger, line, total);
          const addends = parts.flatMap((column) => context.fact(ledger, line, column) ?? []);
          // What is not told of a level is told of none.
          return whole?.value != null && addends.length === parts.length ? [{ total: whole, addends }] : [];
        });
        const severities = severitiesOf(rows, { disjoint: false, complete: true, enough: parts.length });
        for (const [at, { total: whole, addends }] of rows.entries()) {
          const severity = severities[at] ?? 'warn';
          const family = `${this.meta.id}|${ledger.id}|${total.column}`;
          yield relate(this.meta, { total: whole, addends, severity, nameOf: columnName, family });
        }
      }
    }
  },
};

/** What one level gives the other is in both and not in the whole; nor are totals that hold it. */
function isBetweenLevels(label: string): boolean {
  const role = governmentLineOf(label);
  const ofOneLevel = role === null || /^(?:tax|non-tax|own)/.test(role);
  return !ofOneLevel || /总计|总量|上级|下级|上解|补助|转移|结转|结余/.test(label);
}

const WHOLE = /^全([省市县区州盟旗])(?:合计|总计)?$/;
const BELOW =
  /^(?:各|下辖|所辖)?(?:市县|县市区|县\(市区\)|区县|县区|区\(?县\)?|县级|区级|乡镇|镇街|乡级|镇级|市县级|区县级|县区级|乡镇级|县及以下|县以下|县本级及以下)$/;

/** A column of the whole, and the two beside it in its group of the header. */
function splitsIn(ledger: Ledger): { total: FigureColumn; parts: FigureColumn[] }[] {
  const columns = addableColumns(ledger);
  return columns.flatMap((total, at) => {
    const [, place = ''] = WHOLE.exec(leafOf(total)) ?? [];
    const parts = columns.slice(at + 1, at + 3);
    const [own, below] = parts;
    const next = columns[at + 3];
    if (place === '' || !own || !below || !parts.every((part) => isBeside(part, total))) return [];
    const isOwn = ['', place].some((prefix) =>
      [`${prefix}本级`, `${place}级`].includes(leafOf(own).replace(/^其中:?/, '')),
    );
    // A third column of the group may be one more level, or a part of one.
    if (!isOwn || !BELOW.test(leafOf(below)) || (next && isBeside(next, total) && !WHOLE.test(leafOf(next)))) return [];
    return [{ total, parts }];
  });
}

const leafOf = ({ path }: FigureColumn) => normaliseName(path.at(-1) ?? '');

function isBeside(column: FigureColumn, total: FigureColumn): boolean {
  return column.path.slice(0, -1).join('|') === total.path.slice(0, -1).join('|');
}
