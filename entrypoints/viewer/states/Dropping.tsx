import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../components/speech.tsx';

interface DroppingProps {
  onFile: (file: File) => void;
  /** What was dropped is no PDF by its name and type. */
  onRefused: () => void;
}

/** A file may be dropped anywhere on the page, at any time. Without this the browser would leave the page for it. */
export function Dropping({ onFile, onRefused }: DroppingProps) {
  const t = useWords();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = [...(event.dataTransfer?.files ?? [])].find(isPdf);
        if (file) onFile(file);
        else onRefused();
      },
      { signal },
    );
    return () => ending.abort();
  }, [onFile, onRefused]);
  if (!over) return null;
  return (
    <div class="dropping">
      <p>{t('viewer.dropHere')}</p>
    </div>
  );
}

function isPdf({ name, type }: File): boolean {
  return type === 'application/pdf' || /\.pdf$/i.test(name);
}
