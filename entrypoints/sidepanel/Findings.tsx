import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Finding, Place, Review } from '../../lib/model/index.ts';
import { isCellPlace } from '../../lib/model/index.ts';
import { FindingRow } from './FindingRow.tsx';

interface FindingsProps {
  review: Review;
  current: string | null;
  open: ReadonlySet<string>;
  onToggle: (finding: string) => void;
  onShow: (finding: Finding) => void;
  onPlace: (place: Place) => void;
}

type Kind = 'all' | 'errors' | 'hints';

/** Contradictions first, then doubts and hints, each in the order of the document; filtered by kind and by table. */
export function Findings({ review, current, open, onToggle, onShow, onPlace }: FindingsProps) {
  const t = useWords();
  const [kind, setKind] = useState<Kind>('all');
  const [table, setTable] = useState('');
  const errors = review.findings.filter(isError);
  const hints = review.findings.filter((finding) => !isError(finding));
  const titles = new Map(review.tables.map((each) => [each.table, each.title]));
  const touched = review.tables.filter((each) =>
    review.findings.some((finding) => finding.tables.includes(each.table)),
  );
  const nameOf = (place: Place) => (isCellPlace(place) ? (titles.get(place.table) ?? '') : t('panel.inText'));
  const inTable = (finding: Finding) => table === '' || finding.tables.includes(table);
  const shownErrors = kind === 'hints' ? [] : errors.filter(inTable);
  const shownHints = kind === 'errors' ? [] : hints.filter(inTable);
  const rows = (findings: Finding[]) => (
    <ul class="rows">
      {findings.map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          current={finding.id === current}
          open={open.has(finding.id)}
          nameOf={nameOf}
          onToggle={onToggle}
          onShow={onShow}
          onPlace={onPlace}
        />
      ))}
    </ul>
  );

  if (review.findings.length === 0) {
    const checked = review.counts.holds + review.counts.rounding > 0;
    return checked ? <p class="all-well">{t('panel.noContradiction')}</p> : null;
  }
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" class="unseen">
        {t('panel.findings')}
      </h2>
      <div class="filters">
        <Choice
          name={t('panel.filter')}
          hideName
          value={kind}
          onChoose={setKind}
          options={[
            { value: 'all', says: t('panel.filterAll'), count: review.findings.length },
            { value: 'errors', says: t('panel.filterErrors'), count: errors.length },
            { value: 'hints', says: t('panel.filterHints'), count: hints.length },
          ]}
        />
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
      {shownErrors.length > 0 && (
        <>
          <h3 class="group">{t('panel.contradictions')}</h3>
          {rows(shownErrors)}
        </>
      )}
      {shownHints.length > 0 && (
        <>
          <h3 class="group">{t('panel.hints')}</h3>
          {rows(shownHints)}
        </>
      )}
      {shownErrors.length + shownHints.length === 0 && <p class="none quiet">{t('panel.noneInFilter')}</p>}
    </section>
  );
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
