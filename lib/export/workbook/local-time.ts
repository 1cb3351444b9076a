/** 2026-11-21, in the reader's own time. */
export function localDay(when: Date): string {
  return [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
}

/** 2026-11-21 09:05, in the reader's own time. */
export function localTime(when: Date): string {
  return `${localDay(when)} ${two(when.getHours())}:${two(when.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
