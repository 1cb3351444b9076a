import { Choice } from '../../components/Choice.tsx';
import { useWords } from '../../components/speech.tsx';
import type { MarkMode } from '../../lib/model/index.ts';

/** Which marks the page shows. */
export function Marks({ mode, onChoose }: { mode: MarkMode; onChoose: (mode: MarkMode) => void }) {
  const t = useWords();
  return (
    <div class="drawer" id="marks">
      <Choice
        name={t('panel.marks')}
        value={mode}
        onChoose={onChoose}
        options={[
          { value: 'all', says: t('panel.marksAll') },
          { value: 'contradictions', says: t('panel.marksContradictions') },
          { value: 'none', says: t('panel.marksNone') },
        ]}
      />
    </div>
  );
}
