import { ChevronDown, ChevronRight } from 'lucide';
import { IconButton } from '../../components/Button.tsx';
import { useTold, useWords } from '../../components/speech.tsx';
import { Tape } from '../../components/Tape.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { TickKind } from '../../lib/looks/index.ts';
import { type Finding, type Place, placeKey, type Severity } from '../../lib/model/index.ts';
import { showSign, withDots } from '../../lib/words/index.ts';

interface FindingRowProps {
  finding: Finding;
  current: boolean;
  open: boolean;
  nameOf: (place: Place) => string;
  onToggle: (finding: string) => void;
  onShow: (finding: Finding) => void;
  onPlace: (place: Place) => void;
}

const ticks: Record<Severity, TickKind> = { error: 'violated', warn: 'undecided', info: 'insufficient' };
const severityWords = { error: 'shared.error', warn: 'shared.warn', info: 'shared.info' } as const;

/** One finding in one line: tick, place, difference. Opens to its arithmetic; one without any is told in its sentence. */
export function FindingRow({ finding, current, open, nameOf, onToggle, onShow, onPlace }: FindingRowProps) {
  const t = useWords();
  const told = useTold();
  const [firstTape] = finding.tapes;
  const [firstPlace] = finding.places;
  const place = firstTape ? told(firstTape.heading) : firstPlace ? nameOf(firstPlace) : '';
  const body = `finding-${finding.id}`;
  return (
    <li class={open ? 'row open' : 'row'} aria-current={current ? 'true' : undefined}>
      <div class="row-line">
        <button type="button" class="row-main" data-row data-finding={finding.id} onClick={() => onShow(finding)}>
          <span class="row-tick">
            <Tick kind={ticks[finding.severity]} silent />
            <span class="unseen">{t(severityWords[finding.severity])}</span>
          </span>
          <span class="row-words">
            {firstTape ? withDots(place) : told(finding.message)}
            {finding.tapes.length > 1 && (
              <span class="quiet small"> {t('panel.relations', { count: finding.tapes.length })}</span>
            )}
          </span>
          {firstTape && finding.arithmetic && (
            <span class={finding.severity === 'error' ? 'row-difference' : 'row-difference doubt'}>
              {t('panel.difference', { difference: showSign(finding.arithmetic.difference, true) })}
            </span>
          )}
        </button>
        <IconButton
          icon={open ? ChevronDown : ChevronRight}
          name={`${t('panel.expand')}：${place}`}
          onPress={() => onToggle(finding.id)}
          expanded={open}
          controls={body}
        />
      </div>
      {open && (
        <div class="row-body" id={body}>
          {finding.quote && <blockquote class="quote">{finding.quote}</blockquote>}
          <Repair finding={finding} />
          {finding.tapes.map((tape, index) => (
            <Tape
              key={tape.relation}
              tape={tape}
              onShow={onPlace}
              headed={index === 0}
              doubt={finding.severity !== 'error'}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** The likely slip and what would reconcile it, never as the correct value. */
function Repair({ finding: { culprit, repair, tapes } }: Pick<FindingRowProps, 'finding'>) {
  const t = useWords();
  if (!culprit || !repair) return null;
  const lines = tapes.flatMap((tape) => [tape.total, ...tape.addends]);
  const label = lines.find((line) => placeKey(line.place) === placeKey(culprit))?.label ?? culprit.text;
  return (
    <p class="repair">
      <Tick kind="culprit" silent />
      <span>{t('marks.repair', { label, value: repair.value, support: repair.support })}</span>
    </p>
  );
}
