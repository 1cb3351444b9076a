import { ChevronDown, ChevronUp, X } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Stage } from '../pdf/stage.ts';
import './find.css';
import { type FindResult, useFinding } from './use-finding.ts';

interface FindBarProps {
  stage: Stage;
  /** Changes each time the reader asks for the search. */
  asked: number;
  onClose: () => void;
}

/** Searching in the document, as in a browser: Enter and Shift+Enter step, Escape closes. */
export function FindBar({ stage, asked, onClose }: FindBarProps) {
  const t = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [highlightAll, setHighlightAll] = useState(true);
  const [caseSensitive, setCaseSensitive] = useState(false);
  const { result, find } = useFinding(stage);
  const asking = { query, highlightAll, caseSensitive };

  useEffect(() => field.current?.select(), [asked]);

  const step = (previous: boolean) => query !== '' && find({ ...asking, type: 'again', previous });

  return (
    <search class="find-bar">
      <input
        ref={field}
        class="field find-field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('viewer.findField')}
        placeholder={t('viewer.findField')}
        aria-invalid={result.status === 'none'}
        aria-describedby="find-result"
        value={query}
        onInput={({ currentTarget: { value } }) => {
          setQuery(value);
          find({ ...asking, query: value, type: '' });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) step(event.shiftKey);
        }}
      />
      <p id="find-result" class="find-result quiet small" role="status">
        {query !== '' && words(result)}
      </p>
      <IconButton icon={ChevronUp} name={t('viewer.findPrevious')} onPress={() => step(true)} />
      <IconButton icon={ChevronDown} name={t('viewer.findNext')} onPress={() => step(false)} />
      <label class="find-option small">
        <input
          type="checkbox"
          checked={highlightAll}
          onChange={({ currentTarget: { checked } }) => {
            setHighlightAll(checked);
            find({ ...asking, highlightAll: checked, type: 'highlightallchange' });
          }}
        />
        {t('viewer.findAll')}
      </label>
      <label class="find-option small">
        <input
          type="checkbox"
          checked={caseSensitive}
          onChange={({ currentTarget: { checked } }) => {
            setCaseSensitive(checked);
            find({ ...asking, caseSensitive: checked, type: 'casesensitivitychange' });
          }}
        />
        {t('viewer.findCase')}
      </label>
      <IconButton icon={X} name={t('shared.close')} onPress={onClose} />
    </search>
  );

  function words({ status, index, count }: FindResult): string {
    if (status === 'pending') return t('viewer.findPending');
    if (status === 'none') return t('viewer.findNone');
    return count > 0 ? t('viewer.findCount', { index, count }) : '';
  }
}
