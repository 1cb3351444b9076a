import { FileText } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useLanguage, useWords } from '../../../components/speech.tsx';
import { Tick } from '../../../components/Tick.tsx';
import { formatBytes } from '../../../lib/words/index.ts';
import { problemWords, whyOf } from '../failures.ts';
import { askHostAccess } from '../load/index.ts';
import type { Shown } from '../shown.ts';
import { openInBrowser } from '../way-back.ts';
import { FilePicker } from './FilePicker.tsx';
import './states.css';

interface StateViewProps {
  shown: Shown;
  onAgain: () => void;
  onFile: (file: File) => void;
}

/** What stands where the pages would: each state says what it is, why, and what can be done. */
export function StateView({ shown, onAgain, onFile }: StateViewProps) {
  const t = useWords();
  switch (shown.at) {
    case 'waiting':
      return <Waiting forbidden={shown.forbidden} onFile={onFile} />;
    case 'loading':
      return <Loading title={t('viewer.loading')} received={shown.received} total={shown.total} />;
    case 'opening':
      return <Loading title={t('viewer.opening')} />;
    case 'problem':
      return <Problem problem={shown} onAgain={onAgain} onFile={onFile} />;
    case 'open':
      return null;
  }
}

function Waiting({ forbidden, onFile }: { forbidden: string | null; onFile: (file: File) => void }) {
  const t = useWords();
  return (
    <main class="state">
      {forbidden !== null && (
        <Notice mark={<Tick kind="undecided" size={28} silent />} title={t('viewer.forbidden')}>
          <p class="asked-address">{forbidden}</p>
          <p class="quiet">{t('viewer.forbiddenWhy')}</p>
        </Notice>
      )}
      <div class="drop-zone">
        <Notice mark={<Icon node={FileText} size={28} />} title={t('viewer.waiting')}>
          <p class="quiet">{t('viewer.waitingWhy')}</p>
          <PickButton main onFile={onFile} />
        </Notice>
      </div>
    </main>
  );
}

interface LoadingProps {
  title: string;
  received?: number;
  /** Null where the site does not say it. */
  total?: number | null;
}

function Loading({ title, received = 0, total = null }: LoadingProps) {
  const t = useWords();
  const language = useLanguage();
  const size = (bytes: number) => formatBytes(language, bytes);
  return (
    <main class="state passing">
      <Notice mark={<Icon node={FileText} size={28} />} title={title}>
        <progress class="fetching" aria-label={title} max={total ?? 1} value={total === null ? undefined : received} />
        <p class="quiet small">
          {received > 0 &&
            (total === null
              ? t('viewer.loadedSome', { received: size(received) })
              : t('viewer.loadedOf', { received: size(received), total: size(total) }))}
        </p>
      </Notice>
    </main>
  );
}

interface ProblemProps {
  problem: Extract<Shown, { at: 'problem' }>;
  onAgain: () => void;
  onFile: (file: File) => void;
}

function Problem({ problem: { code, status, document }, onAgain, onFile }: ProblemProps) {
  const t = useWords();
  const language = useLanguage();
  const { url } = document;
  return (
    <main class="state">
      <Notice mark={<Tick kind="undecided" size={28} silent />} title={t(problemWords[code][0])}>
        <p role="alert">{whyOf(language, code, status)}</p>
        <div class="answers">
          {code === 'no-access' && url !== null ? (
            <AllowHost url={url} onAllowed={onAgain} />
          ) : (
            (code === 'password-needed' || url !== null) && (
              <Button look="main" onPress={onAgain}>
                {t(code === 'password-needed' ? 'viewer.enterPassword' : 'viewer.again')}
              </Button>
            )
          )}
          {url !== null && (
            <Button onPress={() => openInBrowser(url)}>
              {t(code === 'html' ? 'viewer.openPage' : 'viewer.openInBrowser')}
            </Button>
          )}
          <PickButton onFile={onFile} />
        </div>
      </Notice>
    </main>
  );
}

/** The browser asks once more, in its own words; only within the reader's press. */
function AllowHost({ url, onAllowed }: { url: string; onAllowed: () => void }) {
  const t = useWords();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <Button
        look="main"
        onPress={() => void askHostAccess(url).then((allowed) => (allowed ? onAllowed() : setRefused(true)))}
      >
        {t('ways.allowHost', { host: new URL(url).hostname })}
      </Button>
      <p class="refused" role="status">
        {refused && t('ways.refusedHost')}
      </p>
    </>
  );
}

function PickButton({ onFile, main = false }: { onFile: (file: File) => void; main?: boolean }) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={main ? 'main' : 'plain'} onPress={() => field.current?.click()}>
        {t('viewer.pickFile')}
      </Button>
      <FilePicker field={field} onFile={onFile} />
    </>
  );
}
