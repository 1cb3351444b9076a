import type { AdditiveLine, Evidence } from './lines.ts';
import { saysPart, saysTotal } from './words.ts';

/** A line and those that words and layout alone say it totals. */
export interface StructuralSum {
  total: number;
  parts: number[];
  evidence: Evidence[];
}

/**
 * Sums that follow from words and layout without a look at the figures: a line that says 合计 and the list that it ends
 * or begins; a line and those that are set in below it.
 */
export function structuralSums(lines: readonly AdditiveLine[]): StructuralSum[] {
  return lines.flatMap((line, total) => {
    const found: StructuralSum[] = [];
    const below = setInBelow(lines, total);
    if (below.length >= 2) found.push({ total, parts: below, evidence: ['outline'] });
    if (saysTotal(line.label)) {
      for (const parts of [list(lines, total, -1), list(lines, total, 1)])
        if (parts.length >= 2) found.push({ total, parts, evidence: ['total-word', 'whole-block'] });
    }
    return found;
  });
}

/** Lines set in below a line, those of the first level among them. */
function setInBelow(lines: readonly AdditiveLine[], total: number): number[] {
  const depth = lines[total]?.depth ?? null;
  if (depth === null) return [];
  const inside: number[] = [];
  for (let at = total + 1; at < lines.length; at++) {
    const line = lines[at] as AdditiveLine;
    if (line.depth === null || line.depth <= depth) break;
    inside.push(at);
  }
  return shallowest(lines, inside).filter((at) => !saysPart(lines[at]?.label ?? ''));
}

/** The list that a total ends or begins: up to the next total, or the end of its block. */
function list(lines: readonly AdditiveLine[], total: number, step: -1 | 1): number[] {
  const inside: number[] = [];
  const own = lines[total] as AdditiveLine;
  // A total may stand apart from its list by a blank line; the list itself does not go on over one.
  let block: number | null = null;
  for (let at = total + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] as AdditiveLine;
    if (saysTotal(line.label)) break;
    block ??= line.block;
    if (line.block !== block) break;
    if (own.depth !== null && line.depth !== null && line.depth < own.depth && step === 1) break;
    inside.push(at);
  }
  return shallowest(lines, inside).filter((at) => !saysPart(lines[at]?.label ?? ''));
}

/** Of lines at several depths those that are set in least. */
function shallowest(lines: readonly AdditiveLine[], positions: readonly number[]): number[] {
  const depths = positions.map((at) => lines[at]?.depth ?? null);
  if (depths.some((depth) => depth === null)) return [...positions];
  const least = Math.min(...depths.map((depth) => depth ?? 0));
  return positions.filter((_, index) => depths[index] === least);
}
