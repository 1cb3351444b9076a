import type { FigureColumn, Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/names.ts';
import type { Rule } from '../rule.ts';
import { columnName, relate } from '../support/relate.ts';

/** Social insurance funds, line by line: 当期结余 = 收入 − 支出; 滚存结余 = 上年结余 + 收入 − 支出. */
export const fundRollForward: Rule = {
  meta: {
    id: 'fund-roll-forward',
    scope: 'row',
    severity: 'error',
    says: { zh: '滚存结余 = 上年结余 + 本年收入 − 本年支出', en: 'Balance = last balance + income − expenditure' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      for (const { result, parts } of movementsIn(ledger)) {
        const family = `${this.meta.id}|${ledger.id}|${result.column}`;
        for (const index of ledger.lines.keys()) {
          const total = context.fact(ledger, index, result);
          const told = parts.flatMap(({ column, weight }) => {
            const fact = context.fact(ledger, index, column);
            return fact?.value == null ? [] : [{ fact, weight }];
          });
          // A blank here may be a figure that is not told.
          if (total?.value == null || told.length < parts.length) continue;
          const addends = told.map(({ fact }) => fact);
          yield relate(this.meta, {
            total,
            addends,
            weights: told.map(({ weight }) => weight),
            nameOf: columnName,
            family,
          });
        }
      }
    }
  },
};

interface Movement {
  result: FigureColumn;
  parts: { column: FigureColumn; weight: 1 | -1 }[];
}

function movementsIn(ledger: Ledger): Movement[] {
  const named = (pattern: RegExp) => {
    const found = ledger.columns.filter(
      ({ path, quantity }) => quantity === 'money' && path.length === 1 && pattern.test(normaliseName(path[0] ?? '')),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const before = named(/^(?:上年|年初)(?:末)?(?:滚存)?(?:累计)?结余$/);
  const income = named(/^(?:本年|当年)?收入(?:合计)?$/);
  const spent = named(/^(?:本年|当年)?支出(?:合计)?$/);
  const ofYear = named(/^(?:本年|当年|当期)(?:收支)?结余$/);
  const after = named(/^(?:年末)?(?:滚存|累计)(?:累计)?结余$|^年末结余$/);
  if (!income || !spent) return [];
  const flow: Movement['parts'] = [
    { column: income, weight: 1 },
    { column: spent, weight: -1 },
  ];
  return [
    ...(ofYear ? [{ result: ofYear, parts: flow }] : []),
    ...(before && after ? [{ result: after, parts: [{ column: before, weight: 1 as const }, ...flow] }] : []),
  ];
}
