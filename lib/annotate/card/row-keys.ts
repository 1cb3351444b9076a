/** Arrow keys, Home and End lead from figure to figure of a tape: Tab alone is a long way through thirty of them. */
export function moveInRows(event: KeyboardEvent): void {
  const { key, currentTarget, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (shiftKey || altKey || ctrlKey || metaKey || !(currentTarget instanceof HTMLElement)) return;
  const rows = [...(currentTarget.closest('.lines')?.querySelectorAll<HTMLElement>('button.row') ?? [])];
  const at = rows.indexOf(currentTarget);
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (wanted === undefined) return;
  event.preventDefault();
  rows[wanted]?.focus();
}
