import { Download } from 'lucide';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../components/speech.tsx';
import type { Keeping } from '../../lib/model/index.ts';
import { type ExportFormat, useActions } from './actions.ts';
import { KeepingLine } from './KeepingLine.tsx';

interface FootProps {
  keeping: Keeping | null;
  /** All pages were read, as far as they will be. */
  complete: boolean;
  /** What became of the last thing asked for. */
  said: string;
  onSaid: (words: string) => void;
}

const formats = [
  ['xlsx', 'Excel', 'panel.exportXlsx'],
  ['csv', 'CSV', 'panel.exportCsv'],
  ['json', 'JSON', 'panel.exportJson'],
] as const;

/** Export and keeping, always in reach at the bottom. */
export function Foot({ keeping, complete, said, onSaid }: FootProps) {
  const t = useWords();
  const { exportAs } = useActions();

  async function save(format: ExportFormat): Promise<void> {
    onSaid(t('panel.exporting'));
    try {
      onSaid(t('panel.exported', { name: await exportAs(format) }));
    } catch (error) {
      onSaid(t('panel.exportFailed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  return (
    <footer class="foot">
      <p role="status" class="said small">
        {said}
      </p>
      {complete ? (
        <KeepingLine keeping={keeping} onSaid={onSaid} />
      ) : (
        <p class="quiet small">{t('panel.notWhileReading')}</p>
      )}
      <fieldset class="exports">
        <legend class="unseen">{t('panel.export')}</legend>
        {formats.map(([format, name, title]) => (
          <Button key={format} icon={Download} title={t(title)} disabled={!complete} onPress={() => void save(format)}>
            {name}
          </Button>
        ))}
      </fieldset>
    </footer>
  );
}
