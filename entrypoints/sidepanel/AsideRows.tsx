import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { SetAside } from '../../lib/model/index.ts';
import { FindingRow } from './FindingRow.tsx';
import { FoldedGroup } from './FoldedGroup.tsx';
import type { FindingAside } from './finding-groups.ts';
import type { FindingList } from './finding-list.ts';

interface AsideRowsProps {
  rows: readonly FindingAside[];
  list: FindingList;
  onTakeBack: (finding: string) => void;
}

/** What the reader has set aside, at the end: with the note, the day, and the way back. */
export function AsideRows({ rows, list, onTakeBack }: AsideRowsProps) {
  const t = useWords();
  if (rows.length === 0) return null;
  return (
    <FoldedGroup name={t('panel.asideTitle', { count: rows.length })}>
      {rows.map(({ finding, aside }) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          list={list}
          note={<Note aside={aside} onTakeBack={() => onTakeBack(finding.id)} />}
        />
      ))}
    </FoldedGroup>
  );
}

function Note({ aside: { note, when, kept }, onTakeBack }: { aside: SetAside; onTakeBack: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const date = new Date(when).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium' });
  return (
    <div class="aside-note">
      <div>
        {note && <p>{note}</p>}
        <p class="quiet small">
          {t('panel.asideOn', { date })}
          {!kept && <span class="aside-lasts">{t('panel.asideNotKept')}</span>}
        </p>
      </div>
      <Button look="quiet" onPress={onTakeBack}>
        {t('panel.takeBack')}
      </Button>
    </div>
  );
}
