import { flatten } from '../../interpret/labels.ts';
import { expandGrid, type Place } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';

const KEY =
  /^(?:[一二三四五六七八九十\d]+[、.])?(?:\([一二三四五六七八九十\d]+\))?(?:项目)?(?:实施|执行|起止|建设)(?:周期|期限|期间|时间|年限|年度|期)[:：]?/;
const LONGEST = 60;

/** 实施周期: a project of this budget is carried out in its year, if not only then. */
export const projectPeriod: Rule = {
  meta: {
    id: 'project-period',
    scope: 'document',
    severity: 'warn',
    tolerance: 'exact',
    says: { zh: '项目实施周期包含预算年度', en: 'A project’s term holds the budget year' },
  },
  *bind(context) {
    const { year, kind, level } = context.interpretation.head;
    if (year === null || kind !== 'budget' || level === 'government') return;
    for (const { said, place } of termsOf(context)) {
      const years = [...said.matchAll(/(20[12]\d)(?=年|[.\-/]\d|[-—至~到]20)/g)].map(([, one]) => Number(one));
      // 2025年起, 自2023年实施以来 go on.
      if (years.length === 0 || /起(?!止)|以来|长期|每年|持续/.test(said)) continue;
      if (Math.max(...years) >= year) continue;
      yield remark(this.meta, {
        places: [place],
        message: {
          zh: `${year}年的预算中，项目实施周期写作“${said}”`,
          en: `In a budget of ${year} a project’s term is told as “${said}”`,
        },
      });
    }
  },
};

/** What stands behind the key: in its own line, in the next one, or in the cell beside it. */
function termsOf({ interpretation: { disclosure } }: RuleContext): { said: string; place: Place }[] {
  const inText = disclosure.blocks.flatMap((block, index) => {
    if (block.kind === 'table') return [];
    const flat = flatten(block.text);
    const key = KEY.exec(flat)?.[0];
    if (key === undefined) return [];
    const next = disclosure.blocks[index + 1];
    const told = flat.length > key.length ? block : next;
    if (!told || told.kind === 'table' || told.text.length > LONGEST) return [];
    const said = told === block ? flat.slice(key.length) : flatten(told.text);
    return [{ said, place: { block: told.id, start: 0, end: told.text.length, text: told.text } }];
  });
  const inCells = disclosure.tables
    .filter(({ cells }) => cells.some(isKey))
    .flatMap((table) =>
      expandGrid(table).flatMap((line) =>
        line.flatMap((cell, column) => {
          const value = line.slice(column + 1).find((other) => other !== cell);
          if (!cell || !value || cell.column !== column || !isKey(cell)) return [];
          if (value.text.length > LONGEST) return [];
          const place = { table: table.id, row: value.row, column: value.column, text: value.text };
          return [{ said: flatten(value.text), place }];
        }),
      ),
    );
  return [...inText, ...inCells];
}

/** A cell that holds the key and nothing else. Told cheaply: most cells of a long table are figures. */
function isKey({ text }: { text: string }): boolean {
  return /[期时年]/.test(text) && text.length <= LONGEST && flatten(text).replace(KEY, '') === '';
}
