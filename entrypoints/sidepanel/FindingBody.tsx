import { Button } from '../../components/Button.tsx';
import { Diagnosis } from '../../components/Diagnosis.tsx';
import { useWords } from '../../components/speech.tsx';
import { Tape } from '../../components/Tape.tsx';
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
      {finding.quote && <blockquote class="quote">{finding.quote}</blockquote>}
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

/** Where it stands, if that is more than one table or the text: each leads to its first figure there. */
function Rooms({ finding, list }: FindingBodyProps) {
  const t = useWords();
  const rooms = new Map<string, Place>();
  for (const place of finding.places) {
    const name = list.nameOf(place);
    if (name !== '' && !rooms.has(name)) rooms.set(name, place);
  }
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
