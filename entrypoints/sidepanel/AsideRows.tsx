import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { SetAside } from '../../lib/model/index.ts';
import { FindingRow } from './FindingRow.tsx';
import { FoldedGroup } from './FoldedGroup.tsx';
import type { FindingAside } from './finding-groups.ts';
import type { FindingList } from './finding-list.ts';
import { SetAsideForm } from './SetAsideForm.tsx';

interface AsideRowsProps {
  rows: readonly FindingAside[];
  list: FindingList;
  onNote: (finding: string, note: string) => void;
  onTakeBack: (finding: string) => void;
}

/** What the reader has set aside, at the end: with the note, the day, and the way back. */
export function AsideRows({ rows, list, onNote, onTakeBack }: AsideRowsProps) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <FoldedGroup name={t('panel.asideTitle', { count: rows.length })}>
      {rows.map(({ finding, aside }) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          list={list}
          note={
            <Note aside={aside} onNote={(note) => onNote(finding.id, note)} onTakeBack={() => onTakeBack(finding.id)} />
          }
        />
      ))}
    </FoldedGroup>
  );
}

interface NoteProps {
  aside: SetAside;
  onNote: (note: string) => void;
  onTakeBack: () => void;
}

/** The note, which is written here when it was set aside in a page: there it would be overheard. */
function Note({ aside: { note, when, kept }, onNote, onTakeBack }: NoteProps) {
  const t = useWords();
  const language = useLanguage();
  const [writing, setWriting] = useState(false);
  const wrote = useRef(false);
  const date = new Date(when).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium' });
  const end = () => {
    wrote.current = true;
    setWriting(false);
  };
  /** The keyboard goes back to where it came from. */
  const giveBack = (answers: HTMLElement | null) => {
    if (answers && wrote.current) answers.querySelector('button')?.focus();
    wrote.current = false;
  };
  if (writing)
    return (
      <div class="aside-note">
        <SetAsideForm
          lasts={kept}
          noted={note}
          onConfirm={(written) => {
            onNote(written);
            end();
          }}
          onCancel={end}
        />
      </div>
    );
  return (
    <div class="aside-note">
      {note && <p>{note}</p>}
      <div class="aside-foot">
        <p class="quiet small">
          {t('panel.asideOn', { date })}
          {!kept && <span class="aside-lasts">{t('panel.asideNotKept')}</span>}
        </p>
        <div class="aside-ways" ref={giveBack}>
          <Button look="quiet" onPress={() => setWriting(true)}>
            {t(note ? 'panel.asideRewrite' : 'panel.asideWrite')}
          </Button>
          <Button look="quiet" onPress={onTakeBack}>
            {t('panel.takeBack')}
          </Button>
        </div>
      </div>
    </div>
  );
}
