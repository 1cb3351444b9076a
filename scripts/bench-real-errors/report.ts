import type { RealMeasured, RealPlanted } from './measure.ts';

/** For people: planted errors by where they stand, kind, form and document, and how many figures any relation holds. */
export function realReport(measured: readonly RealMeasured[]): string {
  const planted = measured.flatMap(({ planted: some, name, group }) => some.map((one) => ({ ...one, name, group })));
  const parts = [
    ['', (one: (typeof planted)[number]) => one.in],
    ['by group', (one: (typeof planted)[number]) => `${one.in} ${one.group}`],
    ['by kind', (one: (typeof planted)[number]) => `${one.in} ${one.kind}`],
    ['by form', (one: (typeof planted)[number]) => `${one.in} ${one.form}`],
    ['by document', (one: (typeof planted)[number]) => `${one.in} ${one.name}`],
  ] as const;
  const head = ['', 'planted', 'error', 'soft', 'elsewhere', 'not seen', 'culprit', 'exact'];
  const tables = parts.flatMap(([title, key]) => [
    title,
    ...[...Map.groupBy(planted, key)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, some]) => rowOf(name, some)),
  ]);
  return [line(head), ...tables, 'figures that a relation holds', ...coverage(measured)].join('\n');
}

function rowOf(name: string, some: readonly RealPlanted[]): string {
  const count = (seen: RealPlanted['seen']) => some.filter((one) => one.seen === seen).length;
  const errors = some.filter(({ seen, kind }) => seen === 'error' && kind !== 'row-dropped');
  return line([
    name,
    String(some.length),
    share(count('error'), some.length),
    share(count('soft'), some.length),
    share(count('elsewhere'), some.length),
    share(count('no'), some.length),
    share(errors.filter(({ culprit }) => culprit).length, errors.length),
    share(errors.filter(({ exact }) => exact).length, errors.length),
  ]);
}

function coverage(measured: readonly RealMeasured[]): string[] {
  const counts = new Map<string, { all: number; covered: number }>();
  const add = (key: string, { all, covered }: { all: number; covered: number }) => {
    const found = counts.get(key) ?? { all: 0, covered: 0 };
    counts.set(key, { all: found.all + all, covered: found.covered + covered });
  };
  for (const { covered, group } of measured)
    for (const [key, count] of Object.entries(covered)) {
      const kind = key.startsWith('text ') ? 'text' : 'table';
      add(kind, count);
      add(`${kind} ${group}`, count);
      add(kind === 'text' ? key : `form ${key}`, count);
    }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { all, covered }]) => line([key, String(all), share(covered, all)]));
}

function line(texts: readonly string[]): string {
  return texts.map((text, at) => (at === 0 ? text.padEnd(52) : text.padStart(14))).join('');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} ${((100 * part) / whole).toFixed(1)}%`;
}
