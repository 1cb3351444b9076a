import { Decimal } from '../../amounts/index.ts';
import type { Claim, Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { amountsOf, type FunctionalRow, functionalRows } from '../support/functional-rows.ts';
import { ownLevel } from '../support/levels.ts';
import { misnamedItems } from '../support/misnamed-items.ts';
import { relateWords } from '../support/ratio.ts';

/** A class that the text calls by another name than the table: by its printed code, or, in a list of classes, by its amount. */
export const narrNameTie: Rule = {
  meta: {
    id: 'narr-name-tie',
    scope: 'text-table',
    severity: 'warn',
    says: { zh: '文中功能科目名称与表中一致', en: 'A class bears the same name in text and table' },
  },
  *bind(context) {
    const rows = functionalRows(context);
    const classes = rows.filter(({ code }) => code?.length === 3);
    const told = new Set<string>();
    const misnamed = [...byCode(context, classes), ...byAmount(context, classes), ...misnamedItems(context, rows)];
    for (const { claim, name, row } of misnamed) {
      const fact = context.told(claim.level?.fact);
      const figure = amountsOf(context, row)[0];
      const pair = `${name}|${row.name}`;
      if (!fact || !figure || told.has(pair)) continue;
      told.add(pair);
      yield relateWords(this.meta, {
        total: fact,
        others: [figure],
        agrees: false,
        statement: {
          zh: `文中写作“${name}”，表中为“${row.name}”`,
          en: `“${name}” in the text is “${row.name}” in the table`,
        },
      });
    }
  },
};

interface Misnamed {
  claim: Claim;
  name: string;
  row: FunctionalRow;
}

/** 医疗卫生与计划生育支出（210类） beside 210 卫生健康支出. */
function byCode(context: RuleContext, classes: readonly FunctionalRow[]): Misnamed[] {
  return context.claims.flatMap((claim) => {
    const { code, path } = claim.subject;
    const name = path.length === 3 ? normaliseName(path[0] ?? '') : '';
    const own = code === null || name === '' ? [] : classes.filter((row) => row.code === code.slice(0, 3));
    const [row] = own;
    return row && own.every((one) => one.name !== name) ? [{ claim, name, row }] : [];
  });
}

/** A part among classes that no table knows, with the amount of just one class that the text does not name. */
function byAmount(context: RuleContext, classes: readonly FunctionalRow[]): Misnamed[] {
  const names = new Set(classes.map(({ name }) => name));
  return context.claims.flatMap((whole) => {
    const parts = context.partsOf(whole);
    const known = parts.filter(
      ({ subject }) => subject.kind === 'functional' && names.has(normaliseName(subject.name)),
    );
    if (known.length < 2) return [];
    const named = new Set(known.map(({ subject }) => normaliseName(subject.name)));
    return parts.flatMap((claim) => {
      const name = normaliseName(claim.subject.name);
      const fact = ownLevel(context, claim);
      if (!fact || names.has(name) || !name.endsWith('支出')) return [];
      const rows = classes.filter(
        (row) => !named.has(row.name) && amountsOf(context, row).some((one) => isSame(one, fact)),
      );
      const [row] = rows;
      return row && new Set(rows.map((one) => one.name)).size === 1 ? [{ claim, name, row }] : [];
    });
  });
}

function isSame(one: Fact, other: Fact): boolean {
  return (
    one.value !== null && other.value !== null && one.unit === other.unit && new Decimal(one.value).equals(other.value)
  );
}
