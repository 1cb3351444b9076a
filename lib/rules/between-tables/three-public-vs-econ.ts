import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { mainColumn } from '../support/columns.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { relate } from '../support/relate.ts';
import { type ThreePublicFigures, type ThreePublicItem, threePublicFigures } from '../support/three-public.ts';

const PARTS: readonly { code: string; name: RegExp; item: ThreePublicItem }[] = [
  { code: '30212', name: /出国/, item: 'abroad' },
  { code: '30217', name: /接待/, item: 'reception' },
  { code: '30231', name: /用车.*运行/, item: 'car-running' },
  { code: '31013', name: /用车购置/, item: 'car-purchase' },
];

/** What basic expenditure spends on reception, cars and going abroad is part of 三公经费. Code and name are asked for: some tables number 302 consecutively instead of by codes. */
export const threePublicVsEcon: Rule = {
  meta: {
    id: 'three-public-vs-econ',
    scope: 'cross-table',
    severity: 'error',
    says: {
      zh: '基本支出中的三公科目 ≤ “三公”经费',
      en: 'Three public items in basic expenditure ≤ the three public table',
    },
  },
  *bind(context) {
    const basic = only(context, 'basic-expenditure');
    const column = basic ? mainColumn(basic) : null;
    const figures = figuresOfTheYear(context);
    if (!basic || !column || !figures) return;
    // 三公经费 are told of fiscal money; a table of all money may hold more.
    const severity = isOfFiscalMoney(context, basic) ? this.meta.severity : 'warn';
    for (const { code, name, item } of PARTS) {
      const lines = context.lines(basic, (line) => line.code === code && name.test(line.label));
      const part = lines.length === 1 && lines[0] !== undefined ? context.fact(basic, lines[0], column) : null;
      const total = figures.get(item);
      if (part && total) yield relate(this.meta, { kind: 'at-most', total, addends: [part], severity });
    }
  },
};

/** By its title, or because it comes to the basic expenditure of the general public budget. */
function isOfFiscalMoney(context: RuleContext, basic: Ledger): boolean {
  if (/一般公共|财政拨款/.test(context.titleOf(basic.table))) return true;
  return printSame(totalOf(context, only(context, 'general-public-expenditure'), 'basic'), totalOf(context, basic));
}

/** The three public figures of the budget year; null where the form tells several (years, units) and no one of them. */
function figuresOfTheYear(context: RuleContext): ThreePublicFigures['figures'] | null {
  const { year } = context.interpretation.head;
  const sets = [...threePublicFigures(context)].filter(({ figures }) =>
    [...figures.values()].every(
      (fact) =>
        (fact.period === null || fact.period === 'current') &&
        (fact.year === null || year === null || fact.year === year),
    ),
  );
  const [first] = sets;
  // By rows, the first column is the total of the funds beside it; by columns, each line is another unit or year.
  const alone = sets.length === 1 || first?.family === undefined;
  return first && alone ? first.figures : null;
}
