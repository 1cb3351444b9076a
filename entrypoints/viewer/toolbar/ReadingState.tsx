import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTold, useWords } from '../../../components/speech.tsx';
import { Tick } from '../../../components/Tick.tsx';
import type { TickKind } from '../../../lib/looks/index.ts';
import type { Review } from '../../../lib/model/index.ts';
import { summarise } from '../../../lib/words/index.ts';
import type { ViewerSession, ViewerState } from '../session/types.ts';
import { Progress } from './Progress.tsx';
import { Stepping } from './Stepping.tsx';

interface ReadingStateProps {
  reading: ViewerState | null;
  /** The file's end is missing. */
  truncated: boolean;
  session: ViewerSession | null;
}

/** What our reading has come to, as the panel says it; while it is at work, how far it is, and how to stop it. */
export function ReadingState({ reading, truncated, session }: ReadingStateProps) {
  const t = useWords();
  const told = useTold();
  const cancel = () => session?.cancel();
  switch (reading?.status) {
    case undefined:
      return null;
    case 'opening':
      return <Progress cancel={cancel} />;
    case 'reading':
      return <Progress progress={reading.progress} cancel={cancel} />;
    case 'reviewed-so-far':
      return (
        <div class="reading">
          <Outcome review={reading.shown.review} session={session} brief />
          <Progress progress={reading.progress} cancel={cancel} />
        </div>
      );
    case 'reviewed':
      return (
        <div class="reading">
          <Outcome review={reading.shown.review} session={session} />
          {truncated && <Said tick="undecided">{t('viewer.noticeTruncated')}</Said>}
          {reading.shown.unreadPages.length > 0 && (
            <Said tick="undecided">{t('viewer.stateUnread', { count: reading.shown.unreadPages.length })}</Said>
          )}
        </div>
      );
    case 'cancelled': {
      const { pagesRead: read, pages } = reading.progress;
      return (
        <div class="reading">
          {reading.shown && <Outcome review={reading.shown.review} session={session} brief />}
          <Said tick="insufficient">{t('viewer.stateCancelled', { read, pages })}</Said>
          <Button look="quiet" onPress={() => void session?.retry()}>
            {t('viewer.stateGoOn')}
          </Button>
        </div>
      );
    }
    case 'not-disclosure':
      return (
        <div class="reading">
          <Said tick="insufficient">{t('viewer.stateNotDisclosure')}</Said>
          <Button look="quiet" onPress={() => void session?.checkAnyway()}>
            {t('viewer.stateCheckAnyway')}
          </Button>
        </div>
      );
    case 'no-text':
      return (
        <div class="reading">
          <Said tick="undecided">{t(noText[reading.because])}</Said>
        </div>
      );
    case 'failed':
      return (
        <div class="reading">
          <Said tick="undecided">{t('viewer.stateFailed', { reason: told(reading.message) })}</Said>
          <Button look="quiet" onPress={() => void session?.retry()}>
            {t('viewer.again')}
          </Button>
        </div>
      );
  }
}

const noText = {
  scanned: 'viewer.stateScanned',
  'no-unicode': 'viewer.stateFonts',
  blank: 'viewer.stateBlank',
} as const satisfies Record<Extract<ViewerState, { status: 'no-text' }>['because'], string>;

interface OutcomeProps {
  review: Review;
  session: ViewerSession | null;
  /** While part of the document is unread: contradictions are shown, and nothing is said of the rest. */
  brief?: boolean;
}

/** Contradictions first, to step through; then the sentence. */
function Outcome({ review, session, brief = false }: OutcomeProps) {
  const language = useLanguage();
  const { violated, holds, rounding } = review.counts;
  const sentence = summarise(language, review);
  return (
    <>
      {violated > 0 && <Stepping violated={violated} several={review.findings.length > 1} session={session} />}
      {violated === 0 && !brief && <Tick kind={holds + rounding > 0 ? 'holds' : 'notChecked'} silent />}
      <p class={brief ? 'unseen' : 'reading-words small'} role="status" title={sentence}>
        {sentence}
      </p>
    </>
  );
}

function Said({ tick, children }: { tick: TickKind; children: string }) {
  return (
    <>
      <Tick kind={tick} silent />
      <p class="reading-words small" role="status" title={children}>
        {children}
      </p>
    </>
  );
}
