import type { Fact, Ledger, Line } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { factsAt } from '../support/lines.ts';
import { relate } from '../support/relate.ts';

/** 其中: what a line names as its parts comes to no more than the line itself. */
export const ofWhichLe: Rule = {
  meta: {
    id: 'of-which-le',
    scope: 'column',
    severity: 'error',
    says: { zh: '其中各项 ≤ 全体', en: 'The parts named by 其中 are no more than the whole' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const parents = new Set(
        ledger.lines.filter(({ depthFrom }) => depthFrom === 'of-which').map(({ parent }) => parent),
      );
      for (const parent of parents) {
        if (parent === null) continue;
        const parts = context.lines(
          ledger,
          (line) => line.parent === parent && line.depthFrom === 'of-which' && !isCounted(context, ledger, line),
        );
        // A change may be large in a part and small, or the other way, in the whole.
        for (const column of addableColumns(ledger).filter(({ period }) => period !== 'change')) {
          const total = context.fact(ledger, parent, column);
          // One part at a time: two 其中 lists under one line may overlap.
          for (const part of total ? factsAt(context, ledger, parts, column) : []) {
            if (total && !isNegative(total)) yield relate(this.meta, { kind: 'at-most', total, addends: [part] });
          }
        }
      }
    }
  },
};

/** A whole below zero holds amounts that were taken back: a part of it may well be above. */
function isNegative({ value }: Fact): boolean {
  return value?.startsWith('-') ?? false;
}

/** 公务接待批次（次） below the amounts counts something. In a table of assets 车辆（辆） is a kind with its value. */
function isCounted(context: RuleContext, ledger: Ledger, { label }: Line): boolean {
  if (context.formOf(ledger) === 'state-assets') return false;
  return /\((?:批次|人次|次|批|个|人|辆|台|套|平方米)\)$|(?:批次|人次|人数|个数|辆数|数量|保有量|团组数)$/.test(label);
}
