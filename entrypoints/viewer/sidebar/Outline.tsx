import { ChevronDown, ChevronRight } from 'lucide';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Stage } from '../pdf/stage.ts';

type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The document's own outline. */
export function Outline({ stage }: { stage: Stage }) {
  const t = useWords();
  const [entries, setEntries] = useState<OutlineEntry[] | null>(null);
  useEffect(() => {
    let wanted = true;
    stage.viewer.pdfDocument
      ?.getOutline()
      .catch((error: unknown) => {
        // An outline that is broken is none.
        console.warn(error);
        return [];
      })
      .then((found) => wanted && setEntries(found ?? []));
    return () => {
      wanted = false;
    };
  }, [stage]);
  if (entries === null) return null;
  if (entries.length === 0) return <p class="quiet small outline-none">{t('viewer.outlineNone')}</p>;
  return (
    <div class="outline">
      <Entries entries={entries} stage={stage} />
    </div>
  );
}

function Entries({ entries, stage }: { entries: readonly OutlineEntry[]; stage: Stage }) {
  return (
    <ul>
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} stage={stage} />
      ))}
    </ul>
  );
}

function Entry({ entry, stage }: { entry: OutlineEntry; stage: Stage }) {
  const t = useWords();
  // A negative count says that the author wants it closed.
  const [open, setOpen] = useState((entry.count ?? 0) > 0);
  const { title, items, url, dest } = entry;
  return (
    <li>
      <div class="outline-line">
        {items.length > 0 ? (
          <IconButton
            icon={open ? ChevronDown : ChevronRight}
            name={t(open ? 'viewer.fold' : 'viewer.unfold', { title })}
            onPress={() => setOpen(!open)}
            expanded={open}
          />
        ) : (
          <span class="outline-gap" />
        )}
        {url ? (
          <a class="outline-entry" href={url} target="_blank" rel="noopener noreferrer nofollow">
            {title}
          </a>
        ) : (
          <button
            type="button"
            class="outline-entry"
            disabled={!dest}
            onClick={() => dest && void stage.links.goToDestination(dest)}
          >
            {title}
          </button>
        )}
      </div>
      {open && items.length > 0 && <Entries entries={items} stage={stage} />}
    </li>
  );
}
