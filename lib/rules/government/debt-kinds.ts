import type { FigureColumn, Ledger, Relation } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { addableColumns, isTotalColumn } from '../support/columns.ts';
import { debtKindOf, withoutKind } from '../support/debts.ts';
import { factsAt } from '../support/lines.ts';
import { columnName, relate } from '../support/relate.ts';

/** Debts (限额, 余额, 发行, 还本) = general + special debts, side by side or one below the other. */
export const debtKinds: Rule = {
  meta: {
    id: 'debt-kinds',
    scope: 'table',
    severity: 'error',
    says: { zh: '政府债务 = 一般债务 + 专项债务', en: 'Government debt = general + special debt' },
  },
  *bind(context) {
    for (const ledger of context.ledgers()) {
      yield* acrossRows(this.meta, context, ledger);
      yield* downColumns(this.meta, context, ledger);
    }
  },
};

/** 债务限额｜其中：一般债务｜专项债务. A total that is called 合计 is the header tree's matter (row-total). */
function* acrossRows(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  const columns = addableColumns(ledger);
  for (const [at, total] of columns.entries()) {
    const parts = columns.slice(at + 1, at + 3);
    if (isTotalColumn(total) || !isWholeOf(total, parts)) continue;
    for (const index of ledger.lines.keys()) {
      const whole = context.fact(ledger, index, total);
      const addends = parts.flatMap((part) => context.fact(ledger, index, part) ?? []);
      if (!whole || addends.every(({ value }) => value === null)) continue;
      yield relate(meta, {
        total: whole,
        addends,
        nameOf: columnName,
        family: `${meta.id}|${ledger.id}|${total.column}`,
      });
    }
  }
}

function isWholeOf(total: FigureColumn, parts: readonly FigureColumn[]): boolean {
  const [general, special] = parts;
  if (!general || !special || debtKindOf(total.path.join('')) !== null) return false;
  const groups = parts.map(({ path }) => path.slice(0, -1).join('|'));
  return (
    areBoth(general.path.at(-1), special.path.at(-1)) &&
    groups[0] === groups[1] &&
    (groups[0] === '' || groups[0] === total.path.join('|') || groups[0] === total.path.slice(0, -1).join('|'))
  );
}

/** 二、2018年债务限额 / 其中：一般债务 / 专项债务. */
function* downColumns(meta: RuleMeta, context: RuleContext, ledger: Ledger): Generator<Relation> {
  for (const [index, line] of ledger.lines.entries()) {
    const [general, special] = ledger.lines.slice(index + 1, index + 3);
    if (!general || !special || debtKindOf(line.label) !== null || !/债|还本|付息|限额|余额/.test(line.label)) continue;
    if (!/^其中/.test(general.printedLabel.trim()) || !areBoth(general.label, special.label)) continue;
    const kinds = furtherKinds(ledger, index);
    for (const column of addableColumns(ledger)) {
      const total = context.fact(ledger, index, column);
      const addends = factsAt(context, ledger, [index + 1, index + 2], column);
      if (!total || addends.every(({ value }) => value === null)) continue;
      const all = factsAt(context, ledger, kinds, column);
      const alternatives = all.length > addends.length ? [all] : [];
      yield relate(meta, { total, addends, alternatives, family: `${meta.id}|${ledger.id}` });
    }
  }
}

/** 其中：新增一般债券 / 新增专项债券 / 再融资一般债券 / 再融资专项债券: every line of a kind up to the next that is none. */
function furtherKinds({ lines }: Ledger, whole: number): number[] {
  const found: number[] = [];
  for (let index = whole + 1; index < lines.length; index++) {
    const { label = '', printedLabel = '' } = lines[index] ?? {};
    if (debtKindOf(label) === null || /^[一二三四五六七八九十]+、/.test(printedLabel.trim())) break;
    found.push(index);
  }
  return found;
}

function areBoth(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const kinds = new Set([debtKindOf(one), debtKindOf(other)]);
  return kinds.has('general') && kinds.has('special') && withoutKind(one) === withoutKind(other);
}
