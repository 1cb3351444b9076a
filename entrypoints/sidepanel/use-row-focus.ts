import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Keeps the keyboard in the list when the row that it is in goes away: it then is in the row that takes its place.
 *
 * @param changes a value that changes when rows have come or gone
 * @returns to be called before the row goes
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, changes: unknown): () => void {
  const left = useRef<number | null>(null);
  useEffect(() => {
    const at = left.current;
    left.current = null;
    if (at === null || list.current?.contains(document.activeElement)) return;
    const rows = rowsOf(list.current);
    rows[Math.min(at, rows.length - 1)]?.focus();
  }, [list, changes]);
  return () => {
    const row = document.activeElement?.closest('.row')?.querySelector<HTMLElement>('[data-row]') ?? null;
    const at = row ? rowsOf(list.current).indexOf(row) : -1;
    left.current = at < 0 ? null : at;
  };
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}
