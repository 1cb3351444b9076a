import { Button } from '../../components/Button.tsx';
import { Diagnosis } from '../../components/Diagnosis.tsx';
import { useWords } from '../../components/speech.tsx';
import { Tape } from '../../components/Tape.tsx';
import { shortened, stretchesOf } from '../../lib/annotate/card/sentence-parts.ts';
import type { Finding, Place } from '../../lib/model/index.ts';
import type { FindingList } from './finding-list.ts';

interface FindingBodyProps {
  finding: Finding;
  list: FindingList;
}

/** What an open row shows: the sentence, what would reconcile it, the arithmetic, and where else it stands. */
export function FindingBody({ finding, list }: FindingBodyProps) {
  return (
    <>
      {finding.quote && <Quote finding={finding} quote={finding.quote} />}
      <Diagnosis finding={finding} onShow={list.onPlace} />
      {finding.tapes.map((tape, index) => (
        <Tape
          key={tape.relation}
          tape={tape}
          onShow={list.onPlace}
          headed={index === 0}
          doubt={finding.severity !== 'error'}
        />
      ))}
      <Rooms finding={finding} list={list} />
    </>
  );
}

/** The sentence as it is printed, and in it what it is about. */
function Quote({ finding: { places, tapes, severity }, quote }: { finding: Finding; quote: string }) {
  return (
    <blockquote class={severity === 'error' ? 'quote' : 'quote doubt'} lang="zh-CN">
      {shortened(stretchesOf(quote, places, tapes[0] ?? null)).map(({ text, part }, index) =>
        part ? <mark key={index}>{text}</mark> : text,
      )}
    </blockquote>
  );
}

/** Where it stands, if that is in several places; each leads there. */
function Rooms({ finding, list }: FindingBodyProps) {
  const t = useWords();
  const rooms = roomsOf(finding, list.nameOf);
  if (rooms.size < 2) return null;
  return (
    <div class="rooms small">
      <span class="rooms-name quiet">{t('panel.standsIn')}</span>
      <ul>
        {[...rooms].map(([name, place]) => (
          <li key={name}>
            <Button look="quiet" onPress={() => list.onPlace(place)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Its tables, and the text, each with its first place there. Without a tape to name them, the words that it is about, too. */
function roomsOf({ places, tapes }: Finding, nameOf: FindingList['nameOf']): Map<string, Place> {
  const rooms = new Map<string, Place>();
  for (const place of places) {
    const words = tapes.length === 0 ? place.text.trim() : '';
    const name = [nameOf(place), words].filter(Boolean).join(' · ');
    if (name !== '' && !rooms.has(name)) rooms.set(name, place);
  }
  return rooms;
}
