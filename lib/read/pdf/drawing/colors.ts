/** pdf.js hands colours over as "#rrggbb", older streams as three numbers. */
export function colorOf(args: ArrayLike<unknown>): string {
  const [first, second, third] = Array.from(args);
  if (typeof first === 'string') return first;
  const part = (value: unknown) =>
    Math.max(0, Math.min(255, Number(value) | 0))
      .toString(16)
      .padStart(2, '0');
  return `#${part(first)}${part(second)}${part(third)}`;
}

/** White, or so near to it that nobody sees it on paper. */
export function isWhite(color: string): boolean {
  return /^#f[c-f]f[c-f]f[c-f]$/i.test(color);
}
