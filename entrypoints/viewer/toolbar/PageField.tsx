import { ChevronDown, ChevronUp } from 'lucide';
import { useRef } from 'preact/hooks';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Stage } from '../pdf/stage.ts';
import { useWatched } from '../use-watched.ts';

/** The page in view, to be read and to be written over. */
export function PageField({ stage }: { stage: Stage }) {
  const t = useWords();
  const { page, pages } = useWatched(stage, () => stage.state);
  const field = useRef<HTMLInputElement>(null);

  function go(): void {
    const wished = Number.parseInt(field.current?.value.normalize('NFKC') ?? '', 10);
    if (wished >= 1) stage.goToPage(wished);
    if (field.current) field.current.value = String(stage.state.page);
  }

  return (
    <div class="page-field">
      <IconButton icon={ChevronUp} name={t('viewer.previousPage')} onPress={() => stage.viewer.previousPage()} />
      <IconButton icon={ChevronDown} name={t('viewer.nextPage')} onPress={() => stage.viewer.nextPage()} />
      <input
        ref={field}
        class="field"
        inputMode="numeric"
        autocomplete="off"
        aria-label={t('viewer.pageField')}
        title={t('viewer.pageField')}
        value={String(page)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          go();
          stage.container.focus({ preventScroll: true });
        }}
      />
      <span class="quiet page-count">{t('viewer.pageOf', { pages })}</span>
    </div>
  );
}
