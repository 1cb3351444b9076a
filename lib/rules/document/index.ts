import type { Rule } from '../rule.ts';
import { emptyTableNote } from './empty-table-note.ts';
import { requiredExplanations } from './required-explanations.ts';
import { requiredTables } from './required-tables.ts';
import { tocBody } from './toc-body.ts';

export { completenessOf } from './completeness.ts';

/** Whether all is there that the regulation asks for. */
export const documentRules: readonly Rule[] = [requiredTables, tocBody, emptyTableNote, requiredExplanations];
