import { CircleQuestionMark, Eye, Settings } from 'lucide';
import { IconButton } from '../../components/Button.tsx';
import { fileTitle } from '../../components/file-title.ts';
import { useWords } from '../../components/speech.tsx';
import type { Review } from '../../lib/model/index.ts';
import { useActions } from './actions.ts';

export type Drawer = 'marks' | 'keys' | null;

interface HeadProps {
  review: Review;
  /** Which of the two drawers below the head is open. */
  drawer: Drawer;
  onDrawer: (drawer: Drawer) => void;
}

/** The document in two lines: its title; who, when, in which unit, from where. */
export function Head({ review, drawer, onDrawer }: HeadProps) {
  const t = useWords();
  const { openOptions } = useActions();
  const { head, source } = review;
  const facts = [
    // A title names the office as a rule; two lines have no room to say it twice.
    head.title.includes(head.department) ? '' : head.department,
    head.year === null ? '' : t('shared.year', { year: String(head.year) }),
    head.kind === null ? '' : kindWords(),
    head.unit === null ? '' : t('shared.inUnit', { unit: head.unit }),
    source.url !== null ? hostOf(source.url) : head.title === '' ? '' : source.name,
  ].filter(Boolean);

  const toggle = (which: Drawer) => onDrawer(drawer === which ? null : which);

  function kindWords(): string {
    const level = head.level ? t(`shared.${head.level}`) : '';
    return t('panel.kindOf', {
      level,
      kind: t(head.kind === 'budget' ? 'shared.budget' : 'shared.finalAccount'),
    }).trim();
  }

  return (
    <header class="head">
      <h1 class="head-title" title={head.title}>
        {head.title || fileTitle(source.name) || t('panel.untitled')}
      </h1>
      <div class="head-tools">
        <IconButton
          icon={Eye}
          name={t('panel.marks')}
          onPress={() => toggle('marks')}
          expanded={drawer === 'marks'}
          controls="marks"
        />
        <IconButton
          icon={CircleQuestionMark}
          name={t('panel.keys')}
          onPress={() => toggle('keys')}
          expanded={drawer === 'keys'}
          controls="keys"
        />
        <IconButton icon={Settings} name={t('panel.options')} onPress={openOptions} />
      </div>
      <p class="head-facts quiet small" title={source.url ?? source.name}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.host || url;
}
