import type { Finding, SetAside } from '../../model/index.ts';
import { figuresOf } from './figures.ts';

/**
 * Which findings of a review were set aside: those that have all their figures as they were. An id counts tables, and
 * changes when one comes in before; it only decides where several findings have the same figures.
 *
 * @returns what applies, under the ids of this review, in the order of the findings
 */
export function asideAmong(findings: readonly Finding[], known: readonly SetAside[]): SetAside[] {
  if (known.length === 0) return [];
  const alike = Map.groupBy(findings, figuresOf);
  const chosen = new Map<string, SetAside>();
  for (const one of known) {
    const candidates = alike.get(one.figures) ?? [];
    const finding = candidates.find(({ id }) => id === one.finding) ?? (candidates.length === 1 ? candidates[0] : null);
    if (finding) chosen.set(finding.id, { ...one, finding: finding.id });
  }
  return findings.flatMap(({ id }) => chosen.get(id) ?? []);
}
