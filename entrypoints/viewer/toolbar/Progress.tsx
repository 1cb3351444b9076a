import { X } from 'lucide';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { ReadingProgress } from '../session/types.ts';

interface ProgressProps {
  /** None while it is not known how many pages there are. */
  progress?: ReadingProgress;
  cancel: () => void;
}

/** Pages read, and how long the rest will take where that can be told. */
export function Progress({ progress, cancel }: ProgressProps) {
  const t = useWords();
  const words = progress
    ? t('viewer.stateReading', { read: progress.pagesRead, pages: progress.pages })
    : t('viewer.stateOpening');
  return (
    <div class="progress">
      <p class="small">
        <span>{words}</span>
        {progress?.secondsLeft != null && <span class="quiet"> · {left(progress.secondsLeft)}</span>}
      </p>
      <progress aria-label={words} max={progress?.pages ?? 1} value={progress?.pagesRead} />
      <IconButton icon={X} name={t('viewer.stateCancel')} onPress={cancel} />
    </div>
  );

  function left(seconds: number): string {
    return seconds < 90
      ? t('viewer.stateLeft', { seconds: Math.max(Math.round(seconds), 1) })
      : t('viewer.stateLeftMinutes', { minutes: Math.round(seconds / 60) });
  }
}
