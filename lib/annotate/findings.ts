import type { Finding, Severity } from '../model/index.ts';

const weight: Record<Severity, number> = { error: 0, warn: 1, info: 2 };

/**
 * The order in which the reader steps through findings: contradictions first, each kind as it comes in the document.
 * What is missing from the document stands nowhere in it; only the panel tells of that.
 */
export function steppingOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => weight[one.severity] - weight[other.severity]);
}

/** The finding after or before the current one, round and round; null when there is none. */
export function stepFrom(
  order: readonly Finding[],
  current: string | null,
  direction: 'next' | 'previous',
): Finding | null {
  if (order.length === 0) return null;
  const at = order.findIndex((finding) => finding.id === current);
  if (at < 0) return (direction === 'next' ? order[0] : order.at(-1)) ?? null;
  const step = direction === 'next' ? 1 : -1;
  return order[(at + step + order.length) % order.length] ?? null;
}
