import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { PagesRead } from '../../lib/model/index.ts';
import { joinNames } from '../../lib/words/index.ts';
import { useActions } from './actions.ts';

/** Page numbers that are named one by one. */
const NAMED = 8;

/** How far a PDF was read, where that is not all of it: what stands below is of these pages alone. */
export function PagesLine({ pages }: { pages: PagesRead }) {
  const t = useWords();
  const language = useLanguage();
  const { cancelReading, checkAnyway } = useActions();
  const { read, total, secondsLeft, state, unread } = pages;
  const goesOn = state === 'reading';
  const named = joinNames(language, unread.slice(0, NAMED).map(String));
  return (
    <div class="caution pages-line">
      {goesOn && (
        <p>
          {secondsLeft === null
            ? t('panel.pagesReading', { read, total })
            : t('panel.pagesReadingLeft', { read, total, seconds: secondsLeft })}
        </p>
      )}
      {state === 'stopped' && <p>{t('panel.pagesStopped', { read, total })}</p>}
      {unread.length > 0 && (
        <p>
          {unread.length > NAMED
            ? t('panel.pagesUnreadMany', { pages: named, count: unread.length })
            : t('panel.pagesUnread', { pages: named })}
        </p>
      )}
      {goesOn && <progress max={total} value={read} aria-label={t('panel.pagesProgress', { read, total })} />}
      {goesOn && <Button onPress={cancelReading}>{t('panel.stopReading')}</Button>}
      {state === 'stopped' && <Button onPress={() => void checkAnyway()}>{t('panel.goOnReading')}</Button>}
    </div>
  );
}

/** Progress while nothing is marked yet. */
export function ReadingPages({ pages: { read, total, secondsLeft } }: { pages: PagesRead }) {
  const t = useWords();
  const { cancelReading } = useActions();
  const words =
    secondsLeft === null
      ? t('panel.pagesProgress', { read, total })
      : t('panel.pagesProgressLeft', { read, total, seconds: secondsLeft });
  return (
    <div class="pages-line">
      <progress max={total} value={read} aria-label={t('panel.pagesProgress', { read, total })} />
      <p class="quiet small">{words}</p>
      <Button onPress={cancelReading}>{t('panel.stopReading')}</Button>
    </div>
  );
}
