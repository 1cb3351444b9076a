import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from '../../../components/Button.tsx';
import { useLanguage, useWords } from '../../../components/speech.tsx';
import { Tick } from '../../../components/Tick.tsx';
import { formatCount } from '../../../lib/words/index.ts';
import type { ViewerSession } from '../session/types.ts';

interface SteppingProps {
  /** Relations that cannot all be true. */
  violated: number;
  /** They come to more than one finding: there is something to step through. */
  several: boolean;
  session: ViewerSession | null;
}

/** How many relations cannot all be true; a press leads to the next of them on the pages. */
export function Stepping({ violated, several, session }: SteppingProps) {
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
        <span aria-hidden="true">{formatCount(language, violated)}</span>
        <span class="unseen">{t('shared.countViolated', { count: violated })}</span>
      </button>
      {several && <IconButton icon={ChevronRight} name={t('viewer.nextContradiction')} onPress={next} />}
    </div>
  );
}
