import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { only } from '../support/forms.ts';
import { ownLevel } from '../support/levels.ts';
import { factsAt, grandTotal } from '../support/lines.ts';
import { tie } from '../support/tie.ts';

/** 固定资产 in the text is the total of the table of assets, of whichever value it prints. */
export const narrAssetTie: Rule = {
  meta: {
    id: 'narr-asset-tie',
    scope: 'text-table',
    severity: 'error',
    says: { zh: '文中固定资产金额 = 资产表总额', en: 'Fixed assets in the text = the total of the table of assets' },
  },
  *bind(context) {
    const table = only(context, 'state-assets');
    if (!table) return;
    const total = grandTotal(table);
    const named = context.lines(table, ({ label, kind }) => kind !== 'blank' && /^固定资产/.test(label));
    const lines = [...new Set([...named, ...(total === null ? [] : [total])])];
    const places = addableColumns(table).flatMap((column) => factsAt(context, table, lines, column));
    for (const claim of context.claims) {
      const told = claim.subject.kind === 'assets' ? ownLevel(context, claim) : null;
      const relation = told && tie(this.meta, told, places);
      if (relation) yield relation;
    }
  },
};
