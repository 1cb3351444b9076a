import { unitsAmongCodes } from '../../interpret/index.ts';
import type { Form, Ledger, Line, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { comesOut, isAmount } from '../support/borne-out.ts';
import { addableColumns } from '../support/columns.ts';
import type { Sum } from '../support/comes-to.ts';
import { childrenOf, factsAt, grandTotal, topLines } from '../support/lines.ts';
import { isNested } from '../support/nested.ts';
import { relate } from '../support/relate.ts';

/**
 * Lists of units: the department is the sum of its units, by their codes (116 = 116001 + 116003 …) or by the form; where
 * the classification stands in the same column, each unit is the sum of the codes below it.
 */
export const unitListSum: Rule = {
  meta: {
    id: 'unit-list-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '部门合计 = 各单位之和；单位 = 其下各科目之和', en: 'The department = its units; a unit = its codes' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      if (holdsUnitsAmongCodes(ledger)) yield* units(this.meta, context, ledger);
      else if (isListOfCodedUnits(context, ledger)) {
        for (const parent of ledger.lines.keys()) {
          yield* listed(this.meta, context, ledger, parent, childrenOf(ledger, parent).filter(isCoded(ledger)));
        }
        yield* whole(this.meta, context, ledger, topLines(ledger).filter(isCoded(ledger)));
      } else if (context.formOf(ledger) === 'operating-cost' && ledger.codeKind === null) {
        yield* whole(this.meta, context, ledger, topLines(ledger));
      } else if (isListOfNamedUnits(context, ledger)) {
        const units = topLines(ledger);
        // One unit alone may be all that is printed of several, unless most of its figures are those of the whole.
        const severity = units.length > 1 || isAllThereIs(context, ledger, units) ? this.meta.severity : 'warn';
        yield* whole({ ...this.meta, severity }, context, ledger, units);
      }
    }
  },
};

/** A unit, or a code of the classification right below one. */
function holdsUnitsAmongCodes({ lines }: Ledger): boolean {
  return unitsAmongCodes(lines).size > 0;
}

function* units(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const found = unitsAmongCodes(ledger.lines);
  for (const [at, unit] of [...found].entries()) {
    // Lines without a code (projects below their unit) may or may not be told by the codes beside them.
    const next = [...found][at + 1] ?? ledger.lines.length;
    const block = ledger.lines.slice(unit + 1, next);
    if (block.some(({ code, kind }) => code === null && kind !== 'blank' && kind !== 'note' && !isTotal(kind)))
      continue;
    yield* listed(meta, context, ledger, unit, childrenOf(ledger, unit));
  }
  yield* whole(
    meta,
    context,
    ledger,
    topLines(ledger).filter((line) => found.has(line)),
  );
}

const isTotal = (kind: Line['kind']) => kind === 'grand-total' || kind === 'subtotal';

const isCoded = (ledger: Ledger) => (line: number) => ledger.lines[line]?.code !== null;

/** The column of codes is headed as that of units, says nothing of a classification, and tells how the lines stand below each other. */
function isListOfCodedUnits(context: RuleContext, ledger: Ledger): boolean {
  const [column, ...more] = ledger.codeColumns;
  if (column === undefined || more.length > 0) return false;
  // Between units and their projects, which have no codes, codes do not tell where a unit ends.
  if (ledger.lines.some(({ code, depthFrom }) => code !== null && depthFrom !== 'code')) return false;
  const header = (context.columnPaths(ledger)[column] ?? []).join('').replace(/\s/g, '');
  return /(?:单位|部门)(?:编码|代码)/.test(header) && !/科目|功能|经济/.test(header);
}

/** Units by name only, below a header that says so, and no line stands below another: nothing is counted twice. */
function isListOfNamedUnits(context: RuleContext, ledger: Ledger): boolean {
  const [column, ...more] = ledger.labelColumns;
  if (column === undefined || more.length > 0 || ledger.codeColumns.length > 0 || ledger.codeKind !== null)
    return false;
  if (!SUMMARIES.has(context.formOf(ledger))) return false;
  const header = (context.columnPaths(ledger)[column] ?? []).join('').replace(/\s/g, '');
  const total = grandTotal(ledger);
  const units = topLines(ledger);
  if (total === null || units.length === 0 || !/^(?:预算)?(?:单位|部门)(?:名称)?$/.test(header)) return false;
  const flat = ledger.lines.every(({ kind, parent }) => parent === null && kind !== 'subtotal' && kind !== 'of-which');
  return (
    flat &&
    addableColumns(ledger).every((one) => {
      const sum = context.fact(ledger, total, one);
      return sum === null || !isNested(sum, factsAt(context, ledger, units, one));
    })
  );
}

/** 合计 above a single unit that prints the same amounts, in all columns that tell any but one. */
function isAllThereIs(context: RuleContext, ledger: Ledger, units: readonly number[]): boolean {
  const line = grandTotal(ledger);
  const sums = addableColumns(ledger).flatMap((column): Sum[] => {
    const total = line === null ? null : context.fact(ledger, line, column);
    return total ? [{ total, addends: factsAt(context, ledger, units, column) }] : [];
  });
  const told = sums.filter(({ total, addends }) => [total, ...addends].some(isAmount));
  const same = told.filter(comesOut).length;
  return same >= 2 && same >= told.length - 1;
}

/** Tables that tell all money, so that they list all units. */
const SUMMARIES: ReadonlySet<Form> = new Set(['income-summary', 'expenditure-summary']);

function* whole(meta: RuleMeta, context: RuleContext, ledger: Ledger, units: readonly number[]): Generator<Relation> {
  const total = grandTotal(ledger);
  if (total !== null) yield* listed(meta, context, ledger, total, units);
}

function* listed(
  meta: RuleMeta,
  context: RuleContext,
  ledger: Ledger,
  total: number,
  units: readonly number[],
): Generator<Relation> {
  if (units.length === 0) return;
  for (const column of addableColumns(ledger)) {
    const sum = context.fact(ledger, total, column);
    const addends = factsAt(context, ledger, units, column);
    if (!sum || addends.length === 0) continue;
    yield relate(meta, { total: sum, addends, family: `${meta.id}|${ledger.id}` });
  }
}
