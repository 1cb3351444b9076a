/** How many numbers follow a command of SVG path data. */
const arity: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/**
 * The same drawing at another place and size, as path data: hundreds of ticks then are one element of the page.
 *
 * @param data path data whose commands each stand with all their numbers once
 */
export function placedPath(data: string, left: number, top: number, scale: number): string {
  const parts = data.match(/[a-z]|-?\d*\.?\d+/gi) ?? [];
  let out = '';
  for (let at = 0; at < parts.length; ) {
    const command = parts[at++] ?? '';
    const count = arity[command.toLowerCase()];
    if (count === undefined) throw new Error(`Path data with an unknown command: ${command}`);
    const numbers = parts.slice(at, at + count).map(Number);
    at += count;
    out += command + numbers.map((number, index) => placed(command, index, number, left, top, scale)).join(' ');
  }
  return out;
}

function placed(command: string, index: number, number: number, left: number, top: number, scale: number): number {
  const kind = command.toLowerCase();
  // Of an arc only the radii and the end are lengths.
  if (kind === 'a' && index >= 2 && index <= 4) return number;
  const relative = command === kind || (kind === 'a' && index < 2);
  const across =
    kind === 'v' ? false : kind === 'h' ? true : kind === 'a' ? index !== 6 && index !== 1 : index % 2 === 0;
  const shift = relative ? 0 : across ? left : top;
  return Math.round((number * scale + shift) * 10) / 10;
}
