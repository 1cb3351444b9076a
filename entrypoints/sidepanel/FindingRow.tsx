import { ChevronDown, ChevronRight } from 'lucide';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../../components/Button.tsx';
import { useTold, useWords } from '../../components/speech.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { TickKind } from '../../lib/looks/index.ts';
import type { Finding, Severity } from '../../lib/model/index.ts';
import { showSign, withDots } from '../../lib/words/index.ts';
import { FindingBody } from './FindingBody.tsx';
import type { FindingList } from './finding-list.ts';

interface FindingRowProps {
  finding: Finding;
  list: FindingList;
  /** The reader has set it aside: what they noted, below the row. */
  note?: ComponentChildren;
  /** What can be done with it, below its arithmetic. */
  children?: ComponentChildren;
}

const ticks: Record<Severity, TickKind> = { error: 'violated', warn: 'undecided', info: 'insufficient' };
const severityWords = { error: 'shared.error', warn: 'shared.warn', info: 'shared.info' } as const;

/**
 * One finding in one line: tick, place, difference. Opens to its arithmetic; one without any is told in its sentence. What
 * is missing from the document stands nowhere: its line opens, and leads to no place.
 */
export function FindingRow({ finding, list, note, children }: FindingRowProps) {
  const t = useWords();
  const told = useTold();
  const { id, severity, tapes, places, arithmetic } = finding;
  const [firstTape] = tapes;
  const open = list.open.has(id);
  const body = `finding-${id}`;
  const words = firstTape ? withDots(told(firstTape.heading)) : told(finding.message);
  return (
    <li class={open ? 'row open' : 'row'} aria-current={id === list.current ? 'true' : undefined}>
      <div class="row-line">
        <button
          type="button"
          class="row-main"
          data-row
          data-finding={id}
          title={places.length > 0 ? t('panel.showOnPage') : undefined}
          onClick={() => (places.length > 0 ? list.onShow(finding) : list.onToggle(id))}
        >
          <span class="row-tick">
            <Tick kind={note === undefined ? ticks[severity] : 'insufficient'} silent />
            <span class="unseen">{t(severityWords[severity])}</span>
          </span>
          <span class="row-words">
            {words}
            {tapes.length > 1 && <span class="quiet small"> {t('panel.relations', { count: tapes.length })}</span>}
            {firstTape && !arithmetic && <span class="row-reason">{told(firstTape.statement)}</span>}
          </span>
          {firstTape && arithmetic && (
            <span class={`row-difference ${note !== undefined ? 'aside' : severity === 'error' ? '' : 'doubt'}`}>
              {t('panel.difference', { difference: showSign(arithmetic.difference, true) })}
            </span>
          )}
        </button>
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          name={`${t(firstTape ? 'panel.expand' : 'panel.more')}：${words}`}
          onPress={() => list.onToggle(id)}
          expanded={open}
          controls={body}
        />
      </div>
      {note}
      {open && (
        <div class="row-body" id={body}>
          <FindingBody finding={finding} list={list} />
          {children}
        </div>
      )}
    </li>
  );
}
