import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { childrenOf, factsAt, grandTotal, topLines } from '../support/lines.ts';
import { relate } from '../support/relate.ts';

/** Economic classes printed by name only: a class is the sum of the rows up to the next class, the total that of the classes. */
export const blockSum: Rule = {
  meta: {
    id: 'block-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '类名行 = 其下各行之和', en: 'A class named in a row = the rows below it' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const classes = context.lines(ledger, (line) => line.depthFrom === 'class-name' && line.depth === 0);
      const names = classes.map((index) => ledger.lines[index]?.label ?? '');
      // A class that stands there twice belongs to units listed one below the other.
      if (classes.length < 2 || new Set(names).size < names.length || !isEconomic(context, ledger)) continue;
      const total = grandTotal(ledger);
      for (const column of addableColumns(ledger)) {
        for (const index of classes) {
          const whole = context.fact(ledger, index, column);
          const addends = factsAt(context, ledger, childrenOf(ledger, index), column);
          if (holdsOfWhich(ledger, index)) continue;
          if (whole && addends.length > 0)
            yield relate(this.meta, { total: whole, addends, family: `block-sum|${ledger.id}` });
        }
        const whole = total === null ? null : context.fact(ledger, total, column);
        const tops = topLines(ledger);
        if (!whole || tops.some((line) => !classes.includes(line))) continue;
        const addends = factsAt(context, ledger, classes, column);
        if (addends.length > 0) yield relate(this.meta, { total: whole, addends });
      }
    }
  },
};

/** Names of economic classes (其他支出) are names of functional ones, too: the form or a header must say which. */
function isEconomic(context: RuleContext, ledger: Ledger): boolean {
  if (context.formOf(ledger) === 'basic-expenditure') return true;
  return context.columnPaths(ledger).some((path) => path.join('').includes('经济'));
}

/** Below 其中 the list goes on, and nothing says where the parts end and the next item begins. */
function holdsOfWhich(ledger: Ledger, index: number): boolean {
  for (const line of ledger.lines.slice(index + 1)) {
    if (line.depthFrom === 'of-which') return true;
    if (line.depth === 0) return false;
  }
  return false;
}
