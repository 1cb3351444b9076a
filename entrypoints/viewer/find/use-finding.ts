import { FindState } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { useEffect, useState } from 'preact/hooks';
import type { Stage } from '../pdf/stage.ts';

export interface FindResult {
  status: 'found' | 'pending' | 'none';
  /** Which one is looked at, from 1. */
  index: number;
  count: number;
}

export interface FindQuestion {
  query: string;
  highlightAll: boolean;
  caseSensitive: boolean;
  /** Empty for a new question, `again` for the next match, or which option has changed: words of pdf.js. */
  type: '' | 'again' | 'highlightallchange' | 'casesensitivitychange';
  previous?: boolean;
}

interface MatchesCount {
  current: number;
  total: number;
}

/** The search of pdf.js: asked and answered over its event bus. */
export function useFinding(stage: Stage) {
  const [result, setResult] = useState<FindResult>({ status: 'found', index: 0, count: 0 });
  useEffect(() => {
    const { eventBus } = stage;
    const ending = new AbortController();
    const { signal } = ending;
    const counted = ({ matchesCount }: { matchesCount: MatchesCount }) =>
      setResult((before) => ({ ...before, index: matchesCount.current, count: matchesCount.total }));
    const told = ({ state, matchesCount }: { state: number; matchesCount: MatchesCount }) =>
      setResult({ status: statusOf(state), index: matchesCount.current, count: matchesCount.total });
    eventBus.on('updatefindmatchescount', counted, { signal });
    eventBus.on('updatefindcontrolstate', told, { signal });
    return () => ending.abort();
  }, [stage]);

  function find({ previous = false, ...question }: FindQuestion): void {
    stage.eventBus.dispatch('find', {
      source: stage,
      ...question,
      entireWord: false,
      matchDiacritics: true,
      findPrevious: previous,
    });
  }
  return { result, find };
}

function statusOf(state: number): FindResult['status'] {
  if (state === FindState.PENDING) return 'pending';
  return state === FindState.NOT_FOUND ? 'none' : 'found';
}
