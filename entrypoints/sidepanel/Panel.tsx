import { useEffect } from 'preact/hooks';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { Keeping, Language, PageView } from '../../lib/model/index.ts';
import { say } from '../../lib/words/index.ts';
import { conclusion } from './conclusion.ts';
import { Landing } from './Landing.tsx';
import './panel.css';
import { Reviewed } from './Reviewed.tsx';
import { Failed, Idle, NotDisclosure, Reading, readingWords } from './states.tsx';

interface PanelProps {
  view: PageView;
  /** Null while it is not known. */
  keeping: Keeping | null;
}

/** The whole panel for one state of a page. */
export function Panel({ view, keeping }: PanelProps) {
  const language = useLanguage();
  const t = useWords();
  const title = titleOf(view);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = title ? `${title} · ${t('shared.name')}` : t('shared.name');
  });
  return (
    <>
      <div role="status" class="unseen">
        {announcement(language, view)}
      </div>
      <State view={view} keeping={keeping} />
    </>
  );
}

function State({ view, keeping }: PanelProps) {
  switch (view.status) {
    case 'idle':
      return <Idle />;
    case 'reading':
      return <Reading step={view.step} tablesRead={view.tablesRead} pages={view.pages} />;
    case 'not-disclosure':
      return <NotDisclosure detection={view.detection} />;
    case 'landing':
      return <Landing detection={view.detection} />;
    case 'failed':
      return <Failed message={view.message} again={view.again ?? true} />;
    case 'reviewed':
      return <Reviewed view={view} keeping={keeping} />;
  }
}

function titleOf(view: PageView): string {
  return view.status === 'reviewed' ? view.review.head.title : '';
}

/** What a screen reader says when the state changes. */
function announcement(language: Language, view: PageView): string {
  switch (view.status) {
    case 'idle':
      return say(language, 'panel.idle');
    case 'reading':
      return say(language, readingWords[view.step]);
    case 'not-disclosure':
      return say(language, 'panel.notDisclosure');
    case 'landing':
      return say(language, 'panel.landing');
    case 'failed':
      return say(language, 'panel.failed');
    case 'reviewed':
      return conclusion(language, view);
  }
}
