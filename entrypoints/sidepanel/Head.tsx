import { CircleQuestionMark, Settings } from 'lucide';
import { IconButton } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { Review } from '../../lib/model/index.ts';
import { joinNames } from '../../lib/words/index.ts';
import { useActions } from './actions.ts';

interface HeadProps {
  review: Review;
  keysShown: boolean;
  onKeys: () => void;
}

/** The document in two lines: its title; who, when, in which unit, from where. */
export function Head({ review, keysShown, onKeys }: HeadProps) {
  const t = useWords();
  const language = useLanguage();
  const { openOptions } = useActions();
  const { head, source } = review;
  const facts = [
    head.department,
    head.year === null ? '' : t('shared.year', { year: String(head.year) }),
    head.kind === null ? '' : kindWords(),
    head.unit === null ? '' : t('shared.inUnit', { unit: head.unit }),
  ].filter(Boolean);

  function kindWords(): string {
    const level = head.level ? t(`shared.${head.level}`) : '';
    return t('panel.kindOf', { level, kind: t(head.kind === 'budget' ? 'shared.budget' : 'shared.finalAccount') }).trim();
  }

  return (
    <header class="head">
      <h1 class="head-title" title={head.title}>
        {head.title || t('panel.untitled')}
      </h1>
      <div class="head-tools">
        <IconButton icon={CircleQuestionMark} name={t('panel.keys')} onPress={onKeys} expanded={keysShown} controls="keys" />
        <IconButton icon={Settings} name={t('panel.options')} onPress={openOptions} />
      </div>
      <p class="head-facts quiet small">
        {joinNames(language, facts)}
        {source.url && <span title={source.url}> · {hostOf(source.url)}</span>}
      </p>
    </header>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}
