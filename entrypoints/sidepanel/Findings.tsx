import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Finding, Review } from '../../lib/model/index.ts';
import { AsideRows } from './AsideRows.tsx';
import { FindingRows } from './FindingRows.tsx';
import { type FindingAside, groupsOf } from './finding-groups.ts';
import type { FindingList } from './finding-list.ts';
import { Notes } from './Notes.tsx';
import type { SettingAside } from './StandingRow.tsx';

interface FindingsProps {
  /** Without what is set aside. */
  review: Review;
  aside: readonly FindingAside[];
  list: FindingList;
  /** Null while a document is being read. */
  settingAside: SettingAside | null;
  /** Notes another reason with what is set aside. */
  onNote: (finding: string, note: string) => void;
  onTakeBack: (finding: string) => void;
}

type Kind = 'all' | 'errors' | 'doubts' | 'notes';

/** Contradictions first, then doubts, then notes, and at the end what is set aside; filtered by kind and by table. */
export function Findings({ review, aside, list, settingAside, onNote, onTakeBack }: FindingsProps) {
  const t = useWords();
  const [kind, setKind] = useState<Kind>('all');
  const [table, setTable] = useState('');
  const inTable = ({ tables }: Pick<Finding, 'tables'>) => table === '' || tables.includes(table);
  const all = groupsOf(review.findings);
  const { errors, doubts, notes } = groupsOf(review.findings.filter(inTable));
  const shows = (each: Kind) => kind === 'all' || kind === each;
  const none =
    (shows('errors') ? errors.length : 0) + (shows('doubts') ? doubts.length : 0) + (shows('notes') ? notes.length : 0);
  const kinds = [
    { value: 'all', says: t('panel.filterAll'), count: review.findings.length },
    { value: 'errors', says: t('panel.filterErrors'), count: all.errors.length },
    { value: 'doubts', says: t('panel.filterDoubts'), count: all.doubts.length },
    {
      value: 'notes',
      says: t('panel.filterNotes'),
      count: review.findings.length - all.errors.length - all.doubts.length,
    },
  ] as const;
  const shownKinds = kinds.filter(({ value, count }) => count > 0 || value === kind);
  const touched = review.tables.filter((each) => review.findings.some(({ tables }) => tables.includes(each.table)));

  if (review.findings.length + aside.length === 0) {
    const checked = review.counts.holds + review.counts.rounding > 0;
    return checked ? <p class="all-well">{t('panel.noContradiction')}</p> : null;
  }
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" class="unseen">
        {t('panel.findings')}
      </h2>
      {review.findings.length > 0 ? (
        <div class="filters">
          {(shownKinds.length > 2 || kind !== 'all') && (
            <Choice name={t('panel.filter')} hideName value={kind} onChoose={setKind} options={shownKinds} />
          )}
          {touched.length > 1 && (
            <select
              class="select"
              aria-label={t('panel.filterTable')}
              value={table}
              onChange={(event) => setTable(event.currentTarget.value)}
            >
              <option value="">{t('panel.everyTable')}</option>
              {touched.map((each) => (
                <option key={each.table} value={each.table}>
                  {each.title}
                </option>
              ))}
            </select>
          )}
        </div>
      ) : (
        <p class="all-well">{t('panel.noneBesidesAside')}</p>
      )}
      {shows('errors') && errors.length > 0 && (
        <>
          <h3 class="group">{t('panel.contradictions')}</h3>
          <FindingRows findings={errors} list={list} aside={settingAside} />
        </>
      )}
      {shows('doubts') && doubts.length > 0 && (
        <>
          <h3 class="group">{t('panel.doubts')}</h3>
          <FindingRows findings={doubts} list={list} aside={settingAside} />
        </>
      )}
      {shows('notes') && notes.length > 0 && (
        <Notes notes={notes} list={list} aside={settingAside} asked={kind === 'notes'} />
      )}
      {none === 0 && review.findings.length > 0 && <p class="none quiet">{t('panel.noneInFilter')}</p>}
      {kind === 'all' && (
        <AsideRows
          rows={aside.filter(({ finding }) => inTable(finding))}
          list={list}
          onNote={onNote}
          onTakeBack={onTakeBack}
        />
      )}
    </section>
  );
}
