import type { Fact, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns } from '../support/columns.ts';
import { isTransferCode, listsIncomeCodes } from '../support/income-codes.ts';
import { leavesOut } from '../support/left-out-lines.ts';
import { factsAt, grandTotal, topLines } from '../support/lines.ts';
import { overflowing } from '../support/overflow.ts';
import { peoplePublicTotals } from '../support/people-public-totals.ts';
import { relate, unbound } from '../support/relate.ts';
import { summableColumns } from '../support/summable.ts';
import { unitBlocks } from '../support/unit-rows.ts';

/** The total of a table by codes is the sum of its classes, the codes that stand below no other. */
export const classSum: Rule = {
  meta: {
    id: 'class-sum',
    scope: 'column',
    severity: 'error',
    says: { zh: '合计 = 各类级科目之和', en: 'Total = the classes' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      const isIncome = listsIncomeCodes(context, ledger);
      if (ledger.codeKind !== 'functional' && ledger.codeKind !== 'economic' && !isIncome) continue;
      const total = grandTotal(ledger);
      const classes = classesIn(context, ledger);
      if (total === null || classes.length === 0) continue;
      const codes = classes.map((line) => ledger.lines[line]?.code ?? '');
      if (new Set(codes).size < codes.length || new Set(codes.map(({ length }) => length)).size > 1) {
        yield unbound(
          this.meta,
          [ledger.table],
          '顶层科目重复或级次不一',
          'The topmost codes repeat or differ in level',
        );
        continue;
      }
      // Lines without a code that hold figures (结转下年) may or may not be in the total.
      const others = topLines(ledger).filter((line) => ledger.lines[line]?.code === null);
      for (const column of summableColumns(context, ledger)) {
        const whole = context.fact(ledger, total, column);
        const addends = factsAt(context, ledger, classes, column);
        const uncoded = factsAt(context, ledger, others, column);
        if (!whole || addends.length === 0) continue;
        const alternatives = uncoded.length > 0 ? [[...addends, ...uncoded]] : [];
        const ownCodes = classes.filter((line) => !isTransferCode(ledger.lines[line]?.code ?? ''));
        if (isIncome && ownCodes.length < classes.length) alternatives.push(factsAt(context, ledger, ownCodes, column));
        const beside = classesBeside(context, ledger);
        if (beside === null) continue;
        if (beside.length > 0) alternatives.push([...addends, ...beside]);
        yield relate(this.meta, {
          ...(leavesOut(context, ledger) && { kind: 'at-most' }),
          total: whole,
          addends,
          alternatives,
          family: `class-sum|${ledger.id}`,
          nameOf: (fact) => fact.code ?? fact.label,
        });
      }
    }
    for (const ledger of context.ledgers()) yield* unitsOfClasses(this.meta, context, ledger);
    for (const { total, classes } of peoplePublicTotals(context))
      yield relate(this.meta, { total, addends: classes, nameOf: (fact) => fact.code ?? fact.label });
  },
};

/** A unit on a line of its own, above the classes that its money is spent on. */
function* unitsOfClasses(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  if (ledger.codeKind !== 'functional' && ledger.codeKind !== 'economic') return;
  for (const { unit, lines } of unitBlocks(context, ledger)) {
    const tops = lines.filter((line) => ledger.lines[line]?.parent === null);
    const codes = tops.map((line) => ledger.lines[line]?.code ?? '');
    // Codes of one level, each once: anything else is no list of classes.
    if (new Set(codes).size < codes.length || codes.some((code) => code.length !== 3)) continue;
    for (const column of summableColumns(context, ledger)) {
      const total = context.fact(ledger, unit, column);
      const addends = factsAt(context, ledger, tops, column);
      if (total && addends.length > 0)
        yield relate(meta, {
          total,
          addends,
          family: `class-sum|${ledger.id}`,
          nameOf: (fact) => fact.code ?? fact.label,
        });
    }
  }
}

/**
 * Classes of the ledgers that stand beside this one in its table (人员经费｜公用经费): a 合计 below may be this one's
 * own or that of all. Null where it is not clear which of their columns would count.
 */
function classesBeside(context: RuleContext, ledger: Ledger): Fact[] | null {
  const found: Fact[] = [];
  for (const other of context.ledgers()) {
    if (other.table !== ledger.table || other === ledger || other.codeKind !== ledger.codeKind) continue;
    const [column, ...more] = addableColumns(other);
    if (!column || more.length > 0) return null;
    found.push(...factsAt(context, other, classesIn(context, other), column));
  }
  return found;
}

/** Coded lines that stand below no other, in this block of the table or in one beside it. */
function classesIn(context: RuleContext, ledger: Ledger): number[] {
  const items = new Set(overflowing(context, ledger));
  return topLines(ledger).filter((line) => ledger.lines[line]?.code !== null && !items.has(line));
}
