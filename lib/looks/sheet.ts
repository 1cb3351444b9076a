import { dark, fonts, light, sizes, type Theme } from './tokens.ts';

/**
 * The tokens as custom properties (`--ink`, `--violated-ground`, `--step` …), light by default and dark where the
 * reader's system is dark.
 *
 * @param root the selector that carries them: `:root` in our pages, `:host` in a shadow root
 */
export function tokenSheet(root: ':root' | ':host'): string {
  return [
    `${root}{color-scheme:light dark;scrollbar-color:var(--outline) var(--ground);${declare({ ...light, ...sizes, ...fonts })}}`,
    `@media (prefers-color-scheme:dark){${root}{${declare(dark)}}}`,
  ].join('\n');
}

function declare(values: Theme | Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`)
    .join('');
}
