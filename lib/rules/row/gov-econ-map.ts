import { flatten } from '../../interpret/labels.ts';
import { type CellPlace, expandGrid } from '../../model/index.ts';
import { governmentClassesOf } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';

/** A table by both economic classifications: the government's class of a row is one that the department's may fall under. */
export const govEconMap: Rule = {
  meta: {
    id: 'gov-econ-map',
    scope: 'row',
    severity: 'warn',
    tolerance: 'exact',
    says: {
      zh: '部门预算经济科目与政府预算经济科目对应',
      en: 'The government’s economic class is one that the department’s may fall under',
    },
    regulation: {
      sentence: '政府预算经济分类与部门预算经济分类科目对应关系',
      source: '财预〔2017〕98号《支出经济分类科目改革方案》附件（据各地预算编制通知引述）',
    },
  },
  *bind(context) {
    const pairs = pairsOf(context);
    const wrong = pairs.filter(({ department, government }) => !governmentClassesOf(department)?.includes(government));
    // Where many rows disagree the columns were read wrongly.
    if (wrong.length === 0 || wrong.length * 4 > pairs.length) return;
    // One slip is often printed in several tables.
    const told = new Map<string, Pair[]>();
    for (const pair of wrong) {
      const key = `${pair.department}|${pair.government}`;
      told.set(key, [...(told.get(key) ?? []), pair]);
    }
    for (const [first, ...others] of told.values()) {
      if (!first) continue;
      const { department, government } = first;
      yield remark(this.meta, {
        places: [first, ...others].map(({ place }) => place),
        message: {
          zh: `部门预算经济科目 ${department} 类一般不对应政府预算经济科目 ${government} 类`,
          en: `Department class ${department} does not fall under government class ${government}`,
        },
      });
    }
  },
};

interface Pair {
  department: string;
  government: string;
  place: CellPlace;
}

/** Rows that print a code of each classification. */
function pairsOf({ interpretation }: RuleContext): Pair[] {
  return interpretation.tables.flatMap(({ table: id, columnPaths }) => {
    const heads = columnPaths.map((path) => path.join(''));
    const columns = (name: RegExp) =>
      heads.flatMap((head, column) => (name.test(head) && !/名称/.test(head) ? [column] : []));
    const [own, ...more] = columns(/部门.{0,10}经济/);
    const [theirs, ...others] = columns(/政府.{0,10}经济/);
    const table = interpretation.disclosure.tables.find((one) => one.id === id);
    if (own === undefined || theirs === undefined || more.length > 0 || others.length > 0 || !table) return [];
    return expandGrid(table).flatMap((row, index) => {
      const department = /^(3\d\d)\d{0,4}/.exec(flatten(row[own]?.text ?? ''))?.[1];
      const cell = row[theirs];
      const government = /^(5\d\d)\d{0,4}/.exec(flatten(cell?.text ?? ''))?.[1];
      if (!department || !government || !cell || governmentClassesOf(department) === null) return [];
      return [{ department, government, place: { table: id, row: index, column: theirs, text: cell.text } }];
    });
  });
}
