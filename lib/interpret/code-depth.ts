import type { Depth, RawLine } from './lines.ts';

/**
 * Depth by codes: a line stands below the nearest line above it whose code its own code continues. The block of a
 * parent ends with the first code that does not continue it, so that a table that lists the same codes for several
 * units keeps them apart.
 */
export function depthsByCodes(lines: readonly Pick<RawLine, 'kind' | 'code'>[]): Depth[] {
  const open: { index: number; code: string }[] = [];
  return lines.map((line, index) => {
    if (line.kind === 'grand-total' || line.kind === 'subtotal') open.length = 0;
    if (line.code === null) return { depth: 0, parent: null, from: 'none' };
    const code = line.code;
    while (open.length > 0 && !isPart(code, open.at(-1)?.code ?? '')) open.pop();
    const parent = open.at(-1)?.index ?? null;
    const depth = open.length;
    open.push({ index, code });
    return { depth, parent, from: 'code' };
  });
}

function isPart(code: string, of: string): boolean {
  return code.length > of.length && code.startsWith(of);
}
