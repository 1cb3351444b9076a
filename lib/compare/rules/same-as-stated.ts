import type { Relation } from '../../model/index.ts';
import type { RuleMeta } from '../../rules/index.ts';
import { relate } from '../../rules/support/relate.ts';
import type { Pair } from '../pair.ts';
import { statedIn, type When } from '../stated.ts';

/** What the tables of the second document state of the first one's time is what the first document states itself. */
export function* sameAsStated(meta: RuleMeta, pair: Pair, when: When): Generator<Relation> {
  const own = statedIn(pair.first, 'own');
  for (const [key, { fact, column }] of statedIn(pair.second, when)) {
    const printed = own.get(key);
    if (!printed) continue;
    yield relate(meta, {
      kind: 'equal',
      total: pair.enter(1, fact),
      addends: [pair.enter(0, printed.fact)],
      family: `${meta.id}|${column}`,
    });
  }
}
