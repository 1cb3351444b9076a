import type { Bilingual } from '../../../lib/model/index.ts';
import { type ParamsOf, say, type WordKey } from '../../../lib/words/index.ts';

/** A sentence in both languages: what goes to the panel is said in the panel's. */
export function inBoth<Key extends WordKey>(key: Key, ...params: ParamsOf<Key>): Bilingual {
  return { zh: say('zh', key, ...params), en: say('en', key, ...params) };
}
