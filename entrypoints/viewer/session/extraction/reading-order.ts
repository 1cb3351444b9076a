/** Pages beside those in view: a table that is looked at often began before them, or goes on behind. */
const BESIDE = 2;

/**
 * The page to read next: those that the reader sees, then their neighbours, then from the first on.
 *
 * @param settled pages that were read, or cannot be
 * @param inView 1-based
 * @returns null when no page is left
 */
export function nextPage(pageCount: number, settled: ReadonlySet<number>, inView: readonly number[]): number | null {
  const open = (page: number) => page >= 1 && page <= pageCount && !settled.has(page);
  for (const page of inView) if (open(page)) return page;
  for (const page of besides(inView)) if (open(page)) return page;
  for (let page = 1; page <= pageCount; page++) if (open(page)) return page;
  return null;
}

/**
 * Whether what the reader sees is read, with what stands beside it, and the last review knew nothing of it.
 *
 * @param reviewed pages of that review
 */
export function isViewNew(
  pageCount: number,
  settled: ReadonlySet<number>,
  reviewed: ReadonlySet<number>,
  inView: readonly number[],
): boolean {
  if (inView.every((page) => reviewed.has(page))) return false;
  const wanted = [...inView, ...besides(inView)].filter((page) => page >= 1 && page <= pageCount);
  return wanted.every((page) => settled.has(page));
}

function besides(inView: readonly number[]): number[] {
  if (inView.length === 0) return [];
  const [first, last] = [Math.min(...inView), Math.max(...inView)];
  const steps = Array.from({ length: BESIDE }, (_, index) => index + 1);
  return [...steps.map((step) => last + step), ...steps.map((step) => first - step)];
}
