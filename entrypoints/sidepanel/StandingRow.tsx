import { useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Finding } from '../../lib/model/index.ts';
import { FindingRow } from './FindingRow.tsx';
import type { FindingList } from './finding-list.ts';
import { SetAsideForm } from './SetAsideForm.tsx';

export interface SettingAside {
  /** False where nothing of this document is kept: it then lasts as long as the page. */
  lasts: boolean;
  onSetAside: (finding: string, note: string) => void;
}

interface StandingRowProps {
  finding: Finding;
  list: FindingList;
  /** Null while a document is being read: what is found so far may yet be found otherwise. */
  aside: SettingAside | null;
}

/** A finding that stands: the reader may set it aside. */
export function StandingRow({ finding, list, aside }: StandingRowProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  /** The keyboard goes back to where it came from when the reader has thought better of it. */
  const giveBack = (actions: HTMLElement | null) => {
    if (actions && asked.current) actions.querySelector('button')?.focus();
    asked.current = false;
  };
  return (
    <FindingRow finding={finding} list={list}>
      {aside &&
        (asking ? (
          <SetAsideForm
            lasts={aside.lasts}
            onConfirm={(note) => aside.onSetAside(finding.id, note)}
            onCancel={() => {
              asked.current = true;
              setAsking(false);
            }}
          />
        ) : (
          <div class="row-actions" ref={giveBack}>
            <Button look="quiet" onPress={() => setAsking(true)}>
              {t('panel.setAside')}
            </Button>
          </div>
        ))}
    </FindingRow>
  );
}
