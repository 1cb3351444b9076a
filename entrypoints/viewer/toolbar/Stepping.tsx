import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '../../../components/Button.tsx';
import { useLanguage, useWords } from '../../../components/speech.tsx';
import { Tick } from '../../../components/Tick.tsx';
import { formatCount } from '../../../lib/words/index.ts';
import type { ViewerSession } from '../session/types.ts';

interface SteppingProps {
  /** Findings that are contradictions, as the badge and the panel count them. */
  conflicts: number;
  /** There is more than one finding: something to step through. */
  several: boolean;
  session: ViewerSession | null;
}

/** How many contradictions there are; a press leads to the next of them on the pages. */
export function Stepping({ conflicts, several, session }: SteppingProps) {
  const t = useWords();
  const language = useLanguage();
  const next = () => session?.step('next');
  return (
    <div class="stepping">
      {several && (
        <IconButton
          icon={ChevronLeft}
          name={t('viewer.previousContradiction')}
          onPress={() => session?.step('previous')}
        />
      )}
      <button type="button" class="contradictions" title={t('viewer.nextContradiction')} onClick={next}>
        <Tick kind="violated" silent />
        <span aria-hidden="true">{formatCount(language, conflicts)}</span>
        <span class="unseen">{t('viewer.conflicts', { count: conflicts })}</span>
      </button>
      {several && <IconButton icon={ChevronRight} name={t('viewer.nextContradiction')} onPress={next} />}
    </div>
  );
}
