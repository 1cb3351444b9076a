import type { Ledger, Line } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** Enough codes to tell a slip from a local way of writing them. */
const ENOUGH = 6;
const LENGTHS = { functional: [3, 5, 7], economic: [3, 5] } as const;

/**
 * A code of a length that the classification does not know (201010), or one that does not begin with the code that it
 * stands under (20103 over 2010401), where all other codes of the table do. Local extensions are a whole table's way.
 */
export const codeSyntax: Rule = {
  meta: {
    id: 'code-syntax',
    scope: 'column',
    severity: 'warn',
    says: {
      zh: '科目编码3、5、7位（经济分类3、5位），下级编码以上级开头',
      en: 'Codes have 3, 5 or 7 digits and begin with their parent',
    },
    tolerance: 'exact',
    regulation: {
      sentence: '本级一般公共预算支出，按其功能分类应当编列到项；按其经济性质分类，基本支出应当编列到款',
      source: '预算法第四十六条',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const { codeKind } = ledger;
      if ((codeKind !== 'functional' && codeKind !== 'economic') || !isSurelyRead(context.tableOf(ledger))) continue;
      const coded = ledger.lines.filter(({ code }) => code !== null);
      const lengths: readonly number[] = LENGTHS[codeKind];
      if (coded.length < ENOUGH) continue;
      const odd = coded.filter(({ code }) => !lengths.includes(code?.length ?? 0));
      const [only] = odd;
      if (only && odd.length === 1) {
        yield remark(this.meta, {
          places: [placeOf(context, ledger, only)],
          message: {
            zh: `科目编码“${only.code}”是${only.code?.length}位，同表其他编码都是${lengths.join('、')}位`,
            en: `Code “${only.code}” has ${only.code?.length} digits; all others of the table have ${lengths.join(', ')}`,
          },
        });
      }
      if (odd.length > 0) continue;
      const strays = strayChildren(coded);
      const [stray] = strays;
      if (!stray || strays.length > 1) continue;
      yield remark(this.meta, {
        places: [placeOf(context, ledger, stray.line)],
        message: {
          zh: `“${stray.line.code} ${stray.line.label}”排在“${stray.under}”之下，编码却不以它开头`,
          en: `“${stray.line.code} ${stray.line.label}” stands under “${stray.under}” and does not begin with it`,
        },
      });
    }
  },
};

/** Codes one level below the row above them that do not begin with it. */
function strayChildren(lines: readonly Line[]): { line: Line; under: string }[] {
  return lines.flatMap((line, index) => {
    const under = lines[index - 1]?.code ?? '';
    const code = line.code ?? '';
    return code.length === under.length + 2 && !code.startsWith(under) ? [{ line, under }] : [];
  });
}

function placeOf(context: RuleContext, ledger: Ledger, line: Line) {
  const column = ledger.codeColumns[0] ?? ledger.labelColumns[0] ?? 0;
  const index = ledger.lines.indexOf(line);
  return { table: ledger.table, row: line.row, column, text: context.text(ledger, index, column) };
}
