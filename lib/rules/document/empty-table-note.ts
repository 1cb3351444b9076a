import { REQUIRED_TABLES } from '../../standards/index.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { completenessOf, hasAmounts, noteOf, saysNothing } from './completeness.ts';

/** Fewer explanations than this stand in a file of tables alone: its text is in another file. */
const EXPLANATIONS_OF_A_TEXT = 5;

/** A table without any figure says why: below it, or anywhere in the text. */
export const emptyTableNote: Rule = {
  meta: {
    id: 'empty-table-note',
    scope: 'document',
    severity: 'warn',
    tolerance: 'exact',
    says: { zh: '空表注明没有数据的原因', en: 'An empty table says that there is nothing to tell' },
    regulation: {
      sentence: '没有数据的表格应当列出空表并说明',
      source: '财政预决算领域基层政务公开标准目录（依据财预〔2016〕143号）',
    },
  },
  *bind(context) {
    const { interpretation } = context;
    const { head, disclosure } = interpretation;
    const explanations = (completenessOf(interpretation) ?? []).filter(
      ({ kind, state }) => kind === 'explanation' && state === 'here',
    );
    const hasText = explanations.length >= EXPLANATIONS_OF_A_TEXT;
    if (head.kind === null || head.level === 'government' || head.links.length > 0 || !hasText) return;
    for (const { id, zh, en, money } of REQUIRED_TABLES) {
      const tables = interpretation.tables.filter(({ form, formScore }) => form === id && formScore >= 0.9);
      const [only] = tables;
      const table = disclosure.tables.find((one) => one.id === only?.table);
      if (!only || !table || tables.length > 1 || !money) continue;
      if (table.defects.length > 0 || only.ledgers.length === 0) continue;
      if (
        hasAmounts(interpretation, table.id) ||
        noteOf(interpretation, table.id) ||
        saysNothing(interpretation, money)
      )
        continue;
      const cell = table.cells.find(({ text }) => text.trim() !== '');
      if (!cell) continue;
      yield remark(this.meta, {
        places: [{ table: table.id, row: cell.row, column: cell.column, text: cell.text }],
        message: {
          zh: `${zh}为空表，没有注明原因`,
          en: `The table “${en}” is empty, and nothing says why`,
        },
      });
    }
  },
};
