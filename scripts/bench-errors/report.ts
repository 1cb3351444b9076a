import type { Measured, Planted } from './measure.ts';

export interface Line {
  name: string;
  planted: number;
  detected: number;
  hinted: number;
  decidable: number;
  culprit: number;
  exact: number;
}

export interface Report {
  documents: number;
  /** Figures read where they were printed. */
  figures: { printed: number; read: number };
  /** Findings in clean documents. */
  alarms: { error: number; warn: number };
  kinds: Line[];
  layouts: Line[];
  all: Line;
}

export function reportOf(measured: readonly Measured[]): Report {
  const planted = measured.flatMap((one) => one.planted.map((planting) => ({ ...planting, layout: one.layout })));
  const alarms = measured.flatMap((one) => one.alarms);
  const grouped = (groups: Map<string, Planted[]>) => [...groups].map(([name, some]) => lineOf(name, some));
  return {
    documents: measured.length,
    figures: { printed: sum(measured.map(({ figures }) => figures)), read: sum(measured.map(({ read }) => read)) },
    alarms: {
      error: alarms.filter(({ severity }) => severity === 'error').length,
      warn: alarms.filter(({ severity }) => severity === 'warn').length,
    },
    kinds: grouped(Map.groupBy(planted, ({ kind }) => kind)),
    layouts: grouped(Map.groupBy(planted, ({ layout }) => layout)),
    all: lineOf('all', planted),
  };
}

function lineOf(name: string, planted: readonly Planted[]): Line {
  const decidable = planted.filter((one) => one.decidable);
  return {
    name,
    planted: planted.length,
    detected: planted.filter(({ detected }) => detected).length,
    hinted: planted.filter(({ hinted }) => hinted).length,
    decidable: decidable.length,
    culprit: decidable.filter(({ culprit }) => culprit).length,
    exact: decidable.filter(({ exact }) => exact).length,
  };
}

/** The report as a table for people. */
export function asText({ documents, figures, alarms, kinds, layouts, all }: Report): string {
  const head = ['', 'planted', 'detected', 'hinted', 'decidable', 'culprit', 'exact'];
  const rows = (lines: readonly Line[]) => lines.map(rowOf);
  const table = [head, ...rows(kinds), [], ...rows(layouts), [], rowOf(all)];
  return [
    `${documents} clean documents: ${alarms.error} errors, ${alarms.warn} warnings told against them; ${figures.read} of ${figures.printed} figures read where they stand`,
    'detected: an error finding involves the planted figure; hinted: a softer one does; culprit, exact: of the decidable',
    '',
    ...table.map((row) => row.map((text, at) => (at === 0 ? text.padEnd(24) : text.padStart(15))).join('')),
  ].join('\n');
}

function rowOf({ name, planted, detected, hinted, decidable, culprit, exact }: Line): string[] {
  return [
    name,
    String(planted),
    share(detected, planted),
    String(hinted),
    String(decidable),
    share(culprit, decidable),
    share(exact, decidable),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part} ${((100 * part) / whole).toFixed(1)}%`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
