import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../components/speech.tsx';
import type { Finding } from '../../lib/model/index.ts';
import type { FindingList } from './finding-list.ts';
import { type SettingAside, StandingRow } from './StandingRow.tsx';

/** More rows than anybody reads at once are listed when asked for: the tables below stay in reach. */
const MOST_AT_ONCE = 50;

interface FindingRowsProps {
  findings: readonly Finding[];
  list: FindingList;
  aside: SettingAside | null;
}

/** Findings of one kind, in their order; one that is looked at is always among them. */
export function FindingRows({ findings, list, aside }: FindingRowsProps) {
  const t = useWords();
  const [asked, ask] = useState(false);
  const rows = useRef<HTMLUListElement>(null);
  // The button is gone then: the keyboard goes on at the first row that it has brought.
  useLayoutEffect(() => {
    if (asked) rows.current?.children[MOST_AT_ONCE]?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [asked]);
  const whole = asked || findings.slice(MOST_AT_ONCE).some(({ id }) => id === list.current);
  const shown = whole ? findings : findings.slice(0, MOST_AT_ONCE);
  const rest = findings.length - shown.length;
  return (
    <ul class="rows" ref={rows}>
      {shown.map((finding) => (
        <StandingRow key={finding.id} finding={finding} list={list} aside={aside} />
      ))}
      {rest > 0 && (
        <li class="row">
          <button type="button" class="row-main rest" data-row onClick={() => ask(true)}>
            {t('card.more', { count: rest })}
          </button>
        </li>
      )}
    </ul>
  );
}
