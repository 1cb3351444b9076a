import type { Fact, Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { columnOfMeasure, mainColumn } from '../support/columns.ts';
import { only, printSame, totalOf } from '../support/forms.ts';
import { relate } from '../support/relate.ts';

const TIES = [
  { functional: '2080505', economic: '30108', name: '机关事业单位基本养老保险缴费' },
  { functional: '2080506', economic: '30109', name: '职业年金缴费' },
  { functional: '2210201', economic: '30113', name: '住房公积金' },
] as const;

/** Contributions stand once by function and once by economic item: 2080505 = 30108, 2080506 = 30109, 2210201 = 30113. Only where both tables are of the same basic expenditure. */
export const funcEconTie: Rule = {
  meta: {
    id: 'func-econ-tie',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '社保、公积金等科目与经济科目对应', en: 'Pension and housing fund by function = by economic item' },
  },
  *bind(context) {
    const general = only(context, 'general-public-expenditure');
    const basic = only(context, 'basic-expenditure');
    if (!general || !basic || !printSame(totalOf(context, general, 'basic'), totalOf(context, basic))) return;
    const column = columnOfMeasure(general, 'basic');
    for (const { functional, economic, name } of TIES) {
      const line = general.lines.findIndex(({ code }) => code === functional);
      const total = column && line >= 0 ? context.fact(general, line, column) : null;
      const addends = itemsOf(context, basic, economic, name);
      if (total && addends.length > 0) yield relate(this.meta, { total, addends });
    }
  },
};

/** By code; in a table without codes by name, which may stand in several rows. */
function itemsOf(context: RuleContext, ledger: Ledger, code: string, name: string): Fact[] {
  const column = mainColumn(ledger);
  const coded = ledger.lines.some((line) => line.code !== null);
  const lines = context.lines(ledger, (line) => (coded ? line.code === code : normaliseName(line.label) === name));
  return lines.flatMap((line) => (column ? (context.fact(ledger, line, column) ?? []) : []));
}
