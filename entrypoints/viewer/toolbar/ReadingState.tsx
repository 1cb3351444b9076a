import { useWords } from '../../../components/speech.tsx';
import type { ViewerSession, ViewerState } from '../session/types.ts';
import { Conclusion } from './Conclusion.tsx';
import { Progress } from './Progress.tsx';
import { Said } from './Said.tsx';

interface ReadingStateProps {
  reading: ViewerState | null;
  /** The file's end is missing. */
  truncated: boolean;
  session: ViewerSession | null;
}

/** What our reading has come to, as the panel says it; while it is at work, how far it is, and how to stop it. */
export function ReadingState({ reading, truncated, session }: ReadingStateProps) {
  const t = useWords();
  const cancel = () => session?.cancel();
  if (!reading) return null;
  if (reading.status === 'opening') return <Progress cancel={cancel} />;
  if (reading.status === 'reading') return <Progress progress={reading.progress} cancel={cancel} />;
  return (
    <div class="reading">
      <Conclusion reading={reading} session={session} />
      {reading.status === 'reviewed-so-far' && <Progress progress={reading.progress} cancel={cancel} />}
      {truncated && <Said tick="undecided">{t('viewer.noticeTruncated')}</Said>}
    </div>
  );
}
