import type { Rule } from '../rule.ts';
import { factsAt, grandTotal, topLines } from '../support/lines.ts';
import { listSum } from '../support/list-sum.ts';
import { unbound } from '../support/relate.ts';
import { summableColumns } from '../support/summable.ts';

const UNCLEAR = {
  zh: '项目表内另有分级小计，层次不明',
  en: 'The list holds subtotals whose level is not told',
};

/** 项目支出表: the total is the sum of the projects. */
export const projectListSum: Rule = {
  meta: {
    id: 'project-list-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '项目支出合计 = 各项目之和', en: 'Total = the projects' },
  },
  *bind(context) {
    for (const ledger of context.ledgers('project-expenditure')) {
      const total = grandTotal(ledger);
      if (total === null || ledger.codeKind === 'functional' || ledger.codeKind === 'economic') continue;
      const items = topLines(ledger);
      for (const column of summableColumns(context, ledger)) {
        const whole = context.fact(ledger, total, column);
        const addends = factsAt(context, ledger, items, column);
        if (
          !whole ||
          items.length < 2 ||
          addends.length === 0 ||
          items.some((item) => context.isMerged(ledger, item, column))
        )
          continue;
        const hasSubtotals = ledger.lines.some(({ kind }) => kind === 'subtotal');
        const bound = hasSubtotals
          ? unbound(this.meta, [ledger.table], UNCLEAR.zh, UNCLEAR.en)
          : listSum(this.meta, context, ledger, whole, addends, UNCLEAR);
        yield bound;
        if ('reason' in bound) break;
      }
    }
  },
};
