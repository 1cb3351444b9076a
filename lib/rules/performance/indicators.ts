import { type Indicator, indicatorsOf } from '../../interpret/index.ts';
import type { Disclosure } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

const known = new WeakMap<Disclosure, readonly Indicator[]>();

/** The document's targets; those of tables that were not surely read are left out. Read once a document. */
export function indicators({ interpretation: { disclosure } }: RuleContext): readonly Indicator[] {
  const before = known.get(disclosure);
  if (before) return before;
  const sure = new Set(
    disclosure.tables
      .filter(({ confidence, defects }) => confidence >= 0.8 && defects.length === 0)
      .map(({ id }) => id),
  );
  const read = indicatorsOf(disclosure).filter(({ table }) => sure.has(table));
  known.set(disclosure, read);
  return read;
}
