import { Button } from '../../../components/Button.tsx';
import { useLanguage, useTold, useWords } from '../../../components/speech.tsx';
import type { Review } from '../../../lib/model/index.ts';
import { standing } from '../../../lib/records/aside/standing.ts';
import { conflictsIn, summarise } from '../../../lib/words/index.ts';
import type { ShownReview, ViewerSession, ViewerState } from '../session/types.ts';
import { Said } from './Said.tsx';
import { Stepping } from './Stepping.tsx';

type Concluded = Exclude<ViewerState, { status: 'opening' | 'reading' }>;

interface ConclusionProps {
  reading: Concluded;
  session: ViewerSession | null;
}

const noText = {
  scanned: 'viewer.stateScanned',
  'no-unicode': 'viewer.stateFonts',
  blank: 'viewer.stateBlank',
} as const satisfies Record<Extract<ViewerState, { status: 'no-text' }>['because'], string>;

/** What there is to say of the document, and what the reader can do about it. */
export function Conclusion({ reading, session }: ConclusionProps) {
  const t = useWords();
  const told = useTold();
  switch (reading.status) {
    case 'reviewed-so-far':
      return <Contradictions review={standingIn(reading.shown)} session={session} />;
    case 'reviewed': {
      const { unreadPages } = reading.shown;
      const review = standingIn(reading.shown);
      return (
        <>
          <Contradictions review={review} session={session} />
          <Sentence review={review} />
          {unreadPages.length > 0 && (
            <Said tick="undecided">{t('viewer.stateUnread', { count: unreadPages.length })}</Said>
          )}
        </>
      );
    }
    case 'cancelled': {
      const { pagesRead: read, pages } = reading.progress;
      return (
        <>
          {reading.shown && <Contradictions review={standingIn(reading.shown)} session={session} />}
          <Said tick="insufficient">{t('viewer.stateCancelled', { read, pages })}</Said>
          <Next says={t('viewer.stateGoOn')} act={() => session?.retry()} />
        </>
      );
    }
    case 'not-disclosure':
      return (
        <>
          <Said tick="insufficient">{t('viewer.stateNotDisclosure')}</Said>
          <Next says={t('viewer.stateCheckAnyway')} act={() => session?.checkAnyway()} />
        </>
      );
    case 'no-text':
      return <Said tick="undecided">{t(noText[reading.because])}</Said>;
    case 'failed':
      return (
        <>
          <Said tick="undecided">{t('viewer.stateFailed', { reason: told(reading.message) })}</Said>
          <Next says={t('viewer.again')} act={() => session?.retry()} />
        </>
      );
  }
}

/** What the reader has set aside is told in the panel alone. */
function standingIn({ review, aside }: ShownReview): Review {
  return standing(review, aside);
}

interface OfReview {
  review: Review;
  session: ViewerSession | null;
}

/** Shown as soon as there are any; of a document that was read in part nothing else is said. */
function Contradictions({ review: { findings }, session }: OfReview) {
  const conflicts = conflictsIn(findings);
  if (conflicts === 0) return null;
  return <Stepping conflicts={conflicts} several={findings.length > 1} session={session} />;
}

/** What the panel says, too. */
function Sentence({ review }: { review: Review }) {
  const language = useLanguage();
  const { holds, rounding, violated } = review.counts;
  const sentence = summarise(language, review);
  if (violated === 0) return <Said tick={holds + rounding > 0 ? 'holds' : 'notChecked'}>{sentence}</Said>;
  return (
    <p class="reading-words small" role="status" title={sentence}>
      {sentence}
    </p>
  );
}

function Next({ says, act }: { says: string; act: () => unknown }) {
  return (
    <Button look="quiet" onPress={() => void act()}>
      {says}
    </Button>
  );
}
