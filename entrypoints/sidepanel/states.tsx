import { FileText } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTold, useWords } from '../../components/speech.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { Bilingual, Detection, PagesRead, PageView } from '../../lib/model/index.ts';
import { useActions } from './actions.ts';
import { ReadingPages } from './PagesLine.tsx';

/** The states without a review: each says what it is, why, and what to do next. */

export function Idle() {
  const t = useWords();
  const { checkAnyway } = useActions();
  // Where a reader may be put into the page this state is gone by then.
  const [refused, setRefused] = useState(false);
  return (
    <main>
      <Notice mark={<Tick kind="notChecked" size={28} silent />} title={t('panel.idle')}>
        <p>{t('panel.idleWhy')}</p>
        <p class="quiet">{t('panel.idleNext')}</p>
        <Button onPress={() => void checkAnyway().then(() => setRefused(true))}>{t('panel.checkThis')}</Button>
        <p role="status">{refused && t('panel.checkRefused')}</p>
      </Notice>
    </main>
  );
}

type Step = Extract<PageView, { status: 'reading' }>['step'];

export const readingWords = {
  read: 'panel.reading',
  interpret: 'panel.interpreting',
  check: 'panel.checking',
} as const satisfies Record<Step, string>;

const steps: readonly Step[] = ['read', 'interpret', 'check'];

interface ReadingProps {
  step: Step;
  tablesRead: number;
  /** Of a PDF. */
  pages?: PagesRead | undefined;
}

export function Reading({ step, tablesRead, pages }: ReadingProps) {
  const t = useWords();
  const at = steps.indexOf(step);
  return (
    <main>
      <Notice mark={<Icon node={FileText} size={28} />} title={t('panel.readingNow')}>
        <ol class="steps">
          {steps.map((each, index) => (
            <li key={each} class={index === at ? 'step-now' : 'quiet'} aria-current={index === at ? 'step' : undefined}>
              {index < at ? <Tick kind="holds" silent /> : <Tick kind="notChecked" silent />}
              <span>
                {t(readingWords[each])}
                {each === 'read' && tablesRead > 0 && (
                  <span class="quiet"> · {t('panel.readingTables', { tables: tablesRead })}</span>
                )}
              </span>
            </li>
          ))}
        </ol>
        {pages && <ReadingPages pages={pages} />}
      </Notice>
    </main>
  );
}

export function NotDisclosure({ detection }: { detection: Detection }) {
  const t = useWords();
  const told = useTold();
  const { checkAnyway } = useActions();
  return (
    <main>
      <Notice mark={<Tick kind="insufficient" size={28} silent />} title={t('panel.notDisclosure')}>
        {detection.reasons.length > 0 && (
          <div>
            <p class="quiet">{t('panel.notDisclosureWhy')}</p>
            <ul class="grounds">
              {detection.reasons.map((reason) => (
                <li key={reason.says.zh}>{told(reason.says)}</li>
              ))}
            </ul>
          </div>
        )}
        <Button look="main" onPress={checkAnyway}>
          {t('panel.checkAnyway')}
        </Button>
      </Notice>
    </main>
  );
}

export function Failed({ message, again }: { message: Bilingual; again: boolean }) {
  const t = useWords();
  const told = useTold();
  const { checkAnyway } = useActions();
  return (
    <main>
      <Notice mark={<Tick kind="undecided" size={28} silent />} title={t('panel.failed')}>
        <p>{told(message)}</p>
        {again && <p class="quiet">{t('panel.failedNext')}</p>}
        {again && <Button onPress={checkAnyway}>{t('panel.again')}</Button>}
      </Notice>
    </main>
  );
}
