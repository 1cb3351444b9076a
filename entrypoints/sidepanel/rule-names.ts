import type { Bilingual } from '../../lib/model/index.ts';
import { rules } from '../../lib/rules/index.ts';

const names: ReadonlyMap<string, Bilingual> = new Map(rules.map(({ meta }) => [meta.id, meta.says]));

/** What a rule says must be so. One that this version does not know any more is called by its id. */
export function ruleName(rule: string): Bilingual {
  return names.get(rule) ?? { zh: rule, en: rule };
}
