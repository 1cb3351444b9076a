import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import { topLines } from './lines.ts';

/** A line of another ledger of the same table. */
export interface FarLine {
  ledger: Ledger;
  line: number;
}

/**
 * Economic classes side by side: where a block is full, its class goes on at the top of the next one (30228 工会经费 beside
 * 30201 办公费, 302 itself standing left). Such lines are items of a class in another ledger, and no classes of their own.
 */
export function overflowing(context: RuleContext, ledger: Ledger): readonly number[] {
  const known = found.get(ledger);
  if (known) return known;
  const others = ledger.codeKind === 'economic' ? besides(context, ledger).map(classesOf) : [];
  const own = classesOf(ledger);
  const isClassElsewhere = (code: string) =>
    !own.has(code) && others.filter((classes) => classes.has(code)).length === 1;
  const items =
    others.length === 0
      ? []
      : topLines(ledger).filter((line) => {
          const code = ledger.lines[line]?.code ?? '';
          return code.length === 5 && isClassElsewhere(code.slice(0, 3));
        });
  found.set(ledger, items);
  return items;
}

/** By ledger, for all rules that ask of it. */
const found = new WeakMap<Ledger, readonly number[]>();

/** The lines of other blocks that go on with a class. */
export function continuedIn(context: RuleContext, ledger: Ledger, code: string | null): FarLine[] {
  if (code === null || ledger.codeKind !== 'economic') return [];
  return besides(context, ledger).flatMap((other) =>
    overflowing(context, other)
      .filter((line) => other.lines[line]?.code?.startsWith(code) === true)
      .map((line) => ({ ledger: other, line })),
  );
}

function classesOf({ lines }: Ledger): ReadonlySet<string> {
  return new Set(lines.flatMap(({ code }) => (code?.length === 3 ? [code] : [])));
}

function besides(context: RuleContext, { id, table, codeKind }: Ledger): Ledger[] {
  return context.ledgersOf(table).filter((other) => other.id !== id && other.codeKind === codeKind);
}
