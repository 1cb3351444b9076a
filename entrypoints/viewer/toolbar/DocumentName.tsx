import { useWords } from '../../../components/speech.tsx';
import type { Shown } from '../shown.ts';
import { documentName } from '../title.ts';

/** Which document this is and where it is from: the extension's own address in the address bar says neither. */
export function DocumentName({ shown }: { shown: Shown }) {
  const t = useWords();
  if (shown.at === 'waiting') return <h1 class="document-name">{t('shared.name')}</h1>;
  const { url, name } = shown.document;
  const host = url === null ? null : URL.parse(url)?.host;
  return (
    <div class="document-name" title={url === null ? name : t('viewer.addressOf', { url })}>
      <h1>{documentName(shown)}</h1>
      <p class="quiet small">{host ?? t('viewer.localFile')}</p>
    </div>
  );
}
