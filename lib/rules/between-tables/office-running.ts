import { Decimal } from '../../amounts/index.ts';
import { type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { columnOfMeasure, mainColumn } from '../support/columns.ts';
import { only, totalOf } from '../support/forms.ts';
import { isOfOtherOffice } from '../support/levels.ts';
import { grandTotal } from '../support/lines.ts';
import { isOneSlipApart } from '../support/one-slip.ts';
import { relate } from '../support/relate.ts';
import { distinct } from '../support/told.ts';

/**
 * 机关运行经费 is what a department's public funds are. Some regions count project money in, and a department with
 * institutions spends public funds that are no 机关运行经费: a warning, and only where it exceeds them. Where it lies one
 * slip of the pen below, that is a note.
 */
export const officeRunning: Rule = {
  meta: {
    id: 'office-running',
    scope: 'cross-table',
    severity: 'warn',
    says: { zh: '机关运行经费 ≤ 公用经费', en: 'Operating cost ≤ public funds' },
  },
  *bind(context) {
    const basic = only(context, 'basic-expenditure');
    const column = basic ? columnOfMeasure(basic, 'public') : null;
    const line = basic ? grandTotal(basic) : null;
    const inTable = basic && column && line !== null ? context.fact(basic, line, column) : null;
    const inText = distinct(
      context.said(
        ({ kind, name }, claim) => kind === 'public' && !OF_SOME.test(name) && !isOfOtherOffice(context, claim),
      ),
    );
    const printed = inTable ?? (inText.length === 1 ? inText[0] : null);
    if (!printed) return;
    const own = only(context, 'operating-cost');
    const stated = own && mainColumn(own) ? totalOf(context, own) : null;
    const mentioned = distinct(context.said(({ kind }) => kind === 'operating-cost')).filter(
      (fact) => !countsMoreIn(context, fact),
    );
    const cost = stated ?? (mentioned.length === 1 ? mentioned[0] : null);
    if (!cost) return;
    // Less is lawful; one digit off, it is worth a second look.
    const slipped = isSlipBelow(cost, printed);
    yield relate(this.meta, {
      kind: slipped ? 'equal' : 'at-most',
      total: printed,
      addends: [cost],
      ...(slipped && { severity: 'info' }),
      nameOf: (fact) => (fact === cost ? '机关运行经费' : '公用经费'),
    });
  },
};

/** 所属事业单位公用经费, 人均公用经费: not all of it. */
const OF_SOME = /[所下直]属|事业|[人生]均/;

/** 机关运行经费（含项目支出中的办公费）66万元: it says itself that it holds more than public funds. */
function countsMoreIn(context: RuleContext, fact: Fact): boolean {
  const before = isCellPlace(fact.place) ? '' : context.sentence(fact).slice(0, fact.place.start);
  return /[（(](?:含|包括|包含)[^（()）]*[）)][^。，；]*$/.test(before);
}

/** With fewer digits two amounts lie one slip apart by chance. */
const FEWEST_DIGITS = 4;

/** 313.26 below 313.36: less than it, and by a slip of the pen. What is less by a round amount leaves something out. */
function isSlipBelow(cost: Fact, whole: Fact): boolean {
  if (cost.value === null || whole.value === null || cost.unit !== whole.unit) return false;
  const missing = new Decimal(whole.value).minus(cost.value);
  const decimals = Math.max(cost.decimals ?? 0, whole.decimals ?? 0);
  const isRound = missing.precision() < 2 && missing.greaterThanOrEqualTo(1);
  if (!missing.isPositive() || missing.isZero() || isRound || decimals === 0) return false;
  if (whole.value.replace(/\D/g, '').length < FEWEST_DIGITS) return false;
  return isOneSlipApart(cost.value, whole.value, decimals);
}
