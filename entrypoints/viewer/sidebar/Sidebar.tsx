import { useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Stage } from '../pdf/stage.ts';
import { Outline } from './Outline.tsx';
import './sidebar.css';
import { Thumbnails } from './Thumbnails.tsx';

/** Small pages, or the document's own outline, beside the pages. */
export function Sidebar({ stage }: { stage: Stage }) {
  const t = useWords();
  const [view, setView] = useState<'thumbnails' | 'outline'>('thumbnails');
  return (
    <nav id="sidebar" class="viewer-sidebar" aria-label={t('viewer.sidebar')}>
      <div class="viewer-sidebar-head">
        <Choice
          name={t('viewer.sidebar')}
          hideName
          value={view}
          onChoose={setView}
          options={[
            { value: 'thumbnails', says: t('viewer.thumbnails') },
            { value: 'outline', says: t('viewer.outline') },
          ]}
        />
      </div>
      {view === 'thumbnails' ? <Thumbnails stage={stage} /> : <Outline stage={stage} />}
    </nav>
  );
}
