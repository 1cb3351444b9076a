import type { Form, Ledger, Line } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isSurelyRead, remark } from '../support/passages.ts';

/** Forms that list each code of the classification once. Lists by unit or by project repeat codes lawfully. */
const LISTS: readonly Form[] = [
  'income-summary',
  'expenditure-summary',
  'general-public-expenditure',
  'basic-expenditure',
  'government-fund-expenditure',
  'state-capital',
];

export const duplicateCode: Rule = {
  meta: {
    id: 'duplicate-code',
    scope: 'column',
    severity: 'warn',
    says: { zh: '一张表中一个科目编码只出现一次', en: 'A code stands once in a table' },
    tolerance: 'exact',
  },
  *bind(context) {
    for (const ledger of context.ledgers(...LISTS)) {
      if (!isSurelyRead(context.tableOf(ledger))) continue;
      const repeated = repeatedLines(ledger);
      const [first] = repeated;
      // Several are the table's way: by unit, by government classification, by fund.
      if (!first || repeated.length > 1) continue;
      const [line, again] = first;
      yield remark(this.meta, {
        places: [again, line].map((one) => placeOf(context, ledger, one)),
        message: {
          zh: `科目编码“${line.code}”在表中出现两次（${line.label}、${again.label}）`,
          en: `Code “${line.code}” stands twice in the table (${line.label}, ${again.label})`,
        },
      });
    }
  },
};

const ENOUGH = 5;

function repeatedLines({ lines, codeKind }: Ledger): (readonly [Line, Line])[] {
  if (codeKind !== 'functional' && codeKind !== 'economic') return [];
  const coded = lines.filter(({ code, kind }) => code !== null && kind === 'item');
  if (coded.length < ENOUGH) return [];
  const seen = new Map<string, Line>();
  return coded.flatMap((line) => {
    // Below another parent it is another unit's, or another fund's: lists by unit begin anew with the class.
    const key = `${line.parent} ${line.code}`;
    const first = seen.get(key);
    if (!first) seen.set(key, line);
    return first && line.parent !== null ? [[first, line] as const] : [];
  });
}

function placeOf(context: RuleContext, ledger: Ledger, line: Line) {
  const column = ledger.codeColumns[0] ?? ledger.labelColumns[0] ?? 0;
  return { table: ledger.table, row: line.row, column, text: context.text(ledger, ledger.lines.indexOf(line), column) };
}
