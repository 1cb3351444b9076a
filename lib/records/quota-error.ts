/**
 * Whether storage was full. The browser's error arrives as it is, or inside the error of the transaction that it
 * aborted, or as one of the failures of a bulk write.
 */
export function isQuotaError(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  if ('name' in error && error.name === 'QuotaExceededError') return true;
  const inside = [
    'inner' in error ? error.inner : null,
    'cause' in error ? error.cause : null,
    ...('failures' in error && Array.isArray(error.failures) ? error.failures : []),
  ];
  return inside.some((one) => isQuotaError(one, depth + 1));
}
