import type { Fact } from '../../model/index.ts';
import type { RuleContext } from '../../rules/index.ts';
import { mainColumn } from '../../rules/support/columns.ts';
import { functionalRows } from '../../rules/support/functional-rows.ts';
import { relate } from '../../rules/support/relate.ts';
import { namesOf } from '../../standards/index.ts';
import type { ComparingRule } from '../rule.ts';

interface Named {
  name: string;
  fact: Fact;
}

/** One code with two names in two years, and no change of the classification that would explain it. */
export const xyNameChange: ComparingRule = {
  meta: {
    id: 'xy-name-change',
    scope: 'documents',
    severity: 'info',
    tolerance: 'exact',
    says: {
      zh: '同一科目编码两年名称一致，或有科目调整可据',
      en: 'A code keeps its name, unless the classification changed it',
    },
  },
  of: 'years',
  *bind(pair) {
    const last = namesByCode(pair.first);
    for (const [code, now] of namesByCode(pair.second)) {
      const before = last.get(code);
      if (!before || isSameName(before.name, now.name)) continue;
      if (isOfficial(pair.first, code, before.name) && isOfficial(pair.second, code, now.name)) continue;
      const total = pair.enter(1, now.fact);
      yield {
        ...relate(this.meta, { kind: 'words', total, addends: [pair.enter(0, before.fact)] }),
        agrees: false,
        statement: {
          zh: `${code} 上年称“${before.name}”，本年称“${now.name}”`,
          en: `${code} was “${before.name}” last year and is “${now.name}” now`,
        },
      };
    }
  },
};

/** Each code's name and a figure beside it; a code that bears two names in one document is that document's own affair. */
function namesByCode(context: RuleContext): Map<string, Named> {
  const names = new Map<string, Named | null>();
  for (const { ledger, line, code, name } of functionalRows(context)) {
    const column = mainColumn(ledger);
    const fact = column && context.fact(ledger, line, column);
    if (code === null || name === '' || !fact) continue;
    const known = names.get(code);
    names.set(code, known === undefined || known?.name === name ? (known ?? { name, fact }) : null);
  }
  return new Map([...names].flatMap(([code, named]) => (named ? [[code, named] as const] : [])));
}

/** A short form, or a name that a narrow column cut, is the same name. */
function isSameName(one: string, other: string): boolean {
  return one === other || one.includes(other) || other.includes(one);
}

function isOfficial(context: RuleContext, code: string, name: string): boolean {
  return namesOf('functional', code, context.interpretation.head.year).includes(name);
}
