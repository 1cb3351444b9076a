import type { Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/names.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { relate } from '../support/relate.ts';

/**
 * Lines of one fund's movements below each other: 本年收支结余 = 收入 − 支出; 年末滚存结余 = 上年结余 + 收入 − 支出; of 预算稳定调节基金
 * 年末余额 = 年初余额 + 补充 − 动用.
 */
export const lineRollForward: Rule = {
  meta: {
    id: 'line-roll-forward',
    scope: 'column',
    severity: 'error',
    says: {
      zh: '本年收支结余 = 收入 − 支出；年末余额 = 年初余额 + 增加 − 减少',
      en: 'Surplus = income − expenditure; closing balance = opening balance + additions − use',
    },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const { result, plus, minus } of movementsIn(ledger, context.titleOf(ledger.table))) {
        for (const column of addableColumns(ledger)) {
          const total = context.fact(ledger, result, column);
          const addends = [...plus, ...minus].map((line) => context.fact(ledger, line, column));
          const told = addends.filter((fact) => fact?.value != null).flatMap((fact) => fact ?? []);
          // A blank here may be a figure that is not told.
          if (total?.value == null || told.length < addends.length) continue;
          const weights = [...plus.map(() => 1 as const), ...minus.map(() => -1 as const)];
          yield relate(this.meta, { total, addends: told, weights, family: `${this.meta.id}|${ledger.id}|${result}` });
        }
      }
    }
  },
};

interface Movement {
  result: number;
  plus: number[];
  minus: number[];
}

const FUND = /社会保险|养老|医疗|失业|工伤|生育/;
const RESERVE = /预算稳定调节基金|预算周转金|预备费/;
const OPENING = /^(?:上年|年初|上年末|\d{4}年(?:末|初|底))(?:滚存|累计)?(?:结余|余额|规模)$/;
const CLOSING =
  /^(?:年末|本年末|\d{4}年(?:末|底))?(?:滚存|累计|年末滚存|年末累计|年末)(?:结余|余额|规模)$|^(?:年末|\d{4}年(?:末|底))(?:结余|余额|规模)$/;

function movementsIn(ledger: Ledger, title: string): Movement[] {
  const top = ledger.lines.flatMap(({ label, kind, depth }, at) =>
    (kind === 'item' || kind === 'subtotal') && depth === 0 ? [{ at, name: normaliseName(label) }] : [],
  );
  const named = (pattern: RegExp) => {
    const found = top.filter(({ name }) => pattern.test(name));
    return found.length === 1 && found[0] ? found[0].at : null;
  };
  const names = [title, ...ledger.lines.map(({ label }) => label)].join('');
  if (RESERVE.test(title) && top.length === 4) return reserve(top, named);
  if (!FUND.test(names) && !ledger.columns.some(({ path }) => FUND.test(path.join('')))) return [];
  const income = named(/^(?:本年|当年)?(?:基金)?收入(?:合计)?$/);
  const spent = named(/^(?:本年|当年)?(?:基金)?支出(?:合计)?$/);
  const surplus = named(/^(?:本年|当年|当期)(?:收支)?结余$/);
  const opening = named(OPENING);
  const closing = named(CLOSING);
  if (income === null || spent === null) return [];
  return [
    ...(surplus === null ? [] : [{ result: surplus, plus: [income], minus: [spent] }]),
    ...(opening === null || closing === null || opening === closing
      ? []
      : [{ result: closing, plus: [opening, income], minus: [spent] }]),
  ];
}

/** Four lines and no more: what was there, what came, what went, what is there. */
function reserve(top: readonly { at: number }[], named: (pattern: RegExp) => number | null): Movement[] {
  const [opening, more, less, closing] = [
    named(OPENING),
    named(/^(?:本年|当年)?(?:安排|补充|增加|新增)/),
    named(/^(?:本年|当年)?(?:动用|调用|使用|减少|调入)/),
    named(CLOSING),
  ];
  if (opening == null || more == null || less == null || closing == null) return [];
  const all = new Set([opening, more, less, closing]);
  return all.size === top.length ? [{ result: closing, plus: [opening, more], minus: [less] }] : [];
}
