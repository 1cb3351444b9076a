import type { Ledger, Line } from '../../model/index.ts';
import { classificationOf, codesNamed, namesOf, normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/**
 * A code with the name of another: 30203 水费 (水费 is 30205, 30203 is 咨询费). Short forms, names cut by a narrow column,
 * older names and local ones are no slip; only codes that were seen in print with their name can be told.
 */
export const codeName: Rule = {
  meta: {
    id: 'code-name',
    scope: 'cell',
    severity: 'warn',
    says: { zh: '科目名称与该年度分类科目的编码相符', en: "A code bears the classification's name of its year" },
    tolerance: 'exact',
  },
  *bind(context) {
    const { year } = context.interpretation.head;
    for (const ledger of context.ledgers()) {
      const { codeKind } = ledger;
      if ((codeKind !== 'functional' && codeKind !== 'economic') || !isSurelyRead(context.tableOf(ledger))) continue;
      for (const line of ledger.lines) {
        const { code, label } = line;
        if (code === null || !classificationOf(codeKind, code)?.attested) continue;
        const names = namesOf(codeKind, code, year);
        const other = codesNamed(codeKind, label).find((one) => one.length === code.length);
        if (other === undefined || names.some((name) => isShortFor(normaliseName(label), name))) continue;
        yield remark(this.meta, {
          places: [placeOf(context, ledger, line)],
          message: {
            zh: `编码${code}在分类科目中是“${names.at(-1)}”，此处名称印作“${label}”（“${label}”的编码是${other}）`,
            en: `Code ${code} is “${names.at(-1)}” in the classification; here it is called “${label}” (whose code is ${other})`,
          },
        });
      }
    }
  },
};

/** One name within the other, letter by letter in order: 社会保险缴费 for 机关事业单位基本养老保险缴费支出. */
function isShortFor(printed: string, name: string): boolean {
  const [short = '', long = ''] = [printed, name].sort((one, other) => one.length - other.length);
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function placeOf(context: RuleContext, ledger: Ledger, line: Line) {
  const column = ledger.labelColumns[0] ?? 0;
  return { table: ledger.table, row: line.row, column, text: context.text(ledger, ledger.lines.indexOf(line), column) };
}
