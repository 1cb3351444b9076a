import type { Language, PageView } from '../../lib/model/index.ts';
import { standing } from '../../lib/records/aside/standing.ts';
import { say, summarise } from '../../lib/words/index.ts';

/** What checking came to without what the reader has set aside, which is counted by itself. */
export function conclusion(
  language: Language,
  { review, aside }: Pick<Extract<PageView, { status: 'reviewed' }>, 'review' | 'aside'>,
): string {
  const sentence = summarise(language, standing(review, aside));
  if (aside.length === 0) return sentence;
  const rest = say(language, 'panel.asideToo', { count: aside.length });
  return language === 'zh' ? sentence + rest : `${sentence} ${rest}`;
}
