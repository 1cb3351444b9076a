import { ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { useLanguage, useTold, useWords } from '../../components/speech.tsx';
import { Tick } from '../../components/Tick.tsx';
import { formatCount } from '../../lib/words/index.ts';
import { FoldedGroup } from './FoldedGroup.tsx';
import type { NotesOfRule } from './finding-groups.ts';
import type { FindingList } from './finding-list.ts';
import { type SettingAside, StandingRow } from './StandingRow.tsx';

interface NotesProps {
  notes: readonly NotesOfRule[];
  list: FindingList;
  aside: SettingAside | null;
  /** The reader asks for nothing else. */
  asked: boolean;
}

/** Notes, which are many and weigh little: closed at first, and all that one rule has to say in one line. */
export function Notes({ notes, list, aside, asked }: NotesProps) {
  const t = useWords();
  const all = notes.flatMap(({ findings }) => findings);
  const looksAt = all.some(({ id }) => id === list.current);
  return (
    <FoldedGroup name={t('panel.notes', { count: all.length })} forced={asked || looksAt}>
      {notes.map((ofRule) => (
        <Rule key={ofRule.rule} {...ofRule} list={list} aside={aside} />
      ))}
    </FoldedGroup>
  );
}

function Rule({ rule, findings, list, aside }: NotesOfRule & Pick<NotesProps, 'list' | 'aside'>) {
  const told = useTold();
  const language = useLanguage();
  const [chosen, choose] = useState(false);
  const rows = findings.map((finding) => <StandingRow key={finding.id} finding={finding} list={list} aside={aside} />);
  if (findings.length === 1) return <>{rows}</>;
  const open = chosen || findings.some(({ id }) => id === list.current);
  return (
    <li class="row">
      <div class="row-line">
        <button type="button" class="row-main" data-row aria-expanded={open} onClick={() => choose(!open)}>
          <span class="row-tick">
            <Tick kind="insufficient" silent />
          </span>
          <span class="row-words">{told(findings[0]?.says ?? { zh: rule, en: rule })}</span>
          <span class="row-count">{formatCount(language, findings.length)}</span>
          <Icon node={open ? ChevronDown : ChevronRight} />
        </button>
      </div>
      {open && <ul class="rows within">{rows}</ul>}
    </li>
  );
}
