import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface PanelKeys {
  /** Next or previous contradiction, on the page. */
  step: (direction: 'next' | 'previous') => void;
  /** Opens or closes a finding's arithmetic. */
  toggle: (finding: string) => void;
  help: () => void;
}

/** Rows are everything with `data-row`, in the order in which they stand. Enter is the row's own button. */
const ROWS = '[data-row]';

/** Moves through the rows of a list by j and k or the arrows; the other keys as `Keys` names them. */
export function usePanelKeys(list: RefObject<HTMLElement | null>, keys: PanelKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesKeys(event.target)) return;
      const row = document.activeElement?.closest<HTMLElement>(ROWS) ?? null;
      const done = act(event.key, row);
      if (done) event.preventDefault();
    }

    function act(key: string, row: HTMLElement | null): boolean {
      switch (key) {
        case 'j':
        case 'ArrowDown':
          return move(row, 1);
        case 'k':
        case 'ArrowUp':
          return move(row, -1);
        case 'n':
        case 'p':
          latest.current.step(key === 'n' ? 'next' : 'previous');
          return true;
        case '?':
          latest.current.help();
          return true;
        case 'o':
        case 'ArrowRight':
        case 'ArrowLeft':
          return toggle(row, key);
        default:
          return false;
      }
    }

    function move(row: HTMLElement | null, by: 1 | -1): boolean {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
      const at = row ? rows.indexOf(row) : by > 0 ? -1 : rows.length;
      const next = rows[at + by];
      next?.focus();
      return next !== undefined;
    }

    function toggle(row: HTMLElement | null, key: string): boolean {
      const finding = row?.dataset.finding;
      if (finding === undefined) return false;
      const open = row?.closest('.row')?.classList.contains('open') ?? false;
      const wanted = key === 'o' ? !open : key === 'ArrowRight';
      if (wanted !== open) latest.current.toggle(finding);
      return true;
    }

    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
}

/** Fields take letters and arrows for themselves. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);
}
