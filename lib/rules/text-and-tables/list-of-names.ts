import { Decimal } from '../../amounts/index.ts';
import type { TextPlace } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { mainColumn } from '../support/columns.ts';
import { remark } from '../support/passages.ts';

const LIST = /(?:人员经费|公用经费|日常公用经费)[^。；;]{0,30}?(?:主要)?包括[:：]?([^。；;（）()]{6,600})/g;

/**
 * 人员经费主要包括：基本工资、津贴补贴…: each item that is named has an amount in the table by economic class. Many offices
 * print the whole classification there; that is told only where nearly all the items named do have one.
 */
export const listOfNames: Rule = {
  meta: {
    id: 'list-of-names',
    scope: 'text-table',
    severity: 'info',
    tolerance: 'exact',
    says: {
      zh: '文中列举的人员、公用经费项目，在基本支出表中有数',
      en: 'Items that the text names of basic expenditure have an amount in its table',
    },
  },
  *bind(context) {
    const amounts = amountsByName(context);
    if (amounts.size < 8) return;
    for (const block of context.interpretation.disclosure.blocks) {
      if (block.kind === 'table') continue;
      for (const found of block.text.matchAll(LIST)) {
        const list = found[1] ?? '';
        if (/等|\d/.test(list)) continue;
        const start = found.index + found[0].length - list.length;
        const names = itemsOf(list).filter(({ name }) => amounts.has(name));
        const blank = names.filter(({ name }) => amounts.get(name) === false);
        if (names.length < 5 || blank.length === 0 || blank.length > 2 || blank.length * 4 > names.length) continue;
        const places = blank.map(
          ({ at, text }): TextPlace => ({ block: block.id, start: start + at, end: start + at + text.length, text }),
        );
        const joined = blank.map(({ text }) => text.trim()).join('、');
        yield remark(this.meta, {
          places,
          message: {
            zh: `文中列有${joined}，基本支出表中该科目没有数`,
            en: `The text names ${joined}; the table of basic expenditure has no amount there`,
          },
        });
      }
    }
  },
};

/** Whether an item of the table by economic class has an amount; names that stand there twice are left out unless both agree. */
function amountsByName(context: RuleContext): Map<string, boolean> {
  const ledgers = context.ledgers('basic-expenditure').filter(({ codeKind }) => codeKind === 'economic');
  const tables = new Set(ledgers.map(({ table }) => table));
  const found = new Map<string, boolean>();
  if (tables.size !== 1) return found;
  for (const ledger of ledgers) {
    const column = mainColumn(ledger);
    if (!column) continue;
    for (const [index, line] of ledger.lines.entries()) {
      if (line.code === null || line.code.length < 5) continue;
      const fact = context.fact(ledger, index, column);
      const filled = fact?.value != null && !new Decimal(fact.value).isZero();
      const name = normaliseName(line.label);
      found.set(name, filled || found.get(name) === true);
    }
  }
  return found;
}

function itemsOf(list: string): { name: string; text: string; at: number }[] {
  return [...list.matchAll(/[^、，,和及]+/g)].map((found) => ({
    name: normaliseName(found[0]),
    text: found[0],
    at: found.index,
  }));
}
