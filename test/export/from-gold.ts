import { readFileSync } from 'node:fs';
import type { Cell, Fact, Finding, Form, Interpretation, Place, Review, Source, Table } from '../../lib/model/index.ts';

/**
 * An interpretation and a review as the engine would give them, made from a reference document's gold truth. Lets
 * export and records be tested on a whole, real document without the engine.
 */

interface GoldPlace {
  table?: string;
  row?: number;
  column?: number;
  text?: string;
  sentence?: string;
  paragraph?: number;
}

interface Gold {
  document: { title: string; department: string; year: number };
  tables: {
    id: string;
    title: string;
    form: Form;
    unit: '元' | '万元' | null;
    headerRows: number;
    captionRows: number;
    numberingRow: number | null;
    columns: string[];
    rows: string[][];
    merged: { row: number; column: number; rowspan: number; colspan: number }[];
    note: string;
  }[];
  findings: {
    cluster: string;
    rule: string;
    severity: 'error' | 'warn' | 'info';
    zh: string;
    en: string;
    where: GoldPlace;
    also?: GoldPlace[];
    printed?: string;
    computed?: string;
    difference?: string;
    culprit?: GoldPlace;
    repair?: { to: string };
  }[];
}

export const sourceOfSeed: Source = {
  name: '001.html',
  url: 'http://www.example.gov.cn/001.html',
  mediaType: 'text/html',
  sha256: 'a'.repeat(64),
  pages: 1,
};

export function documentFromGold(file = new URL('../fixtures/seeds/001.gold.json', import.meta.url)): {
  interpretation: Interpretation;
  review: Review;
} {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const head = {
    recognised: true,
    score: 0.97,
    title: gold.document.title,
    department: gold.document.department,
    year: gold.document.year,
    kind: 'budget',
    level: 'department',
    unit: '万元',
    links: [{ href: 'http://www.example.gov.cn/001.pdf', text: '2023年部门预算.pdf', kind: 'pdf', score: 0.9 }],
  } as const;
  const tables = gold.tables.map(tableFromGold);
  const findings = findingsFromGold(gold);
  const interpretation: Interpretation = {
    disclosure: {
      source: sourceOfSeed,
      title: head.title,
      blocks: [
        { kind: 'heading', id: 'h1', level: 1, text: head.title, anchor: anchor(head.title) },
        ...tables.map((table) => ({ kind: 'table' as const, id: table.id })),
      ],
      tables,
    },
    head: { ...head, links: [...head.links] },
    tables: gold.tables.map((table) => ({
      table: table.id,
      form: table.form,
      formScore: 1,
      unit: table.unit,
      columnPaths: table.columns.map((path) => path.split(' / ')),
      ledgers: [],
    })),
    facts: tables.flatMap((table, index) => factsOf(table, gold.tables[index]?.form ?? 'other')),
  };
  const counts = { holds: 40, rounding: 3, undecided: 1, violated: findings.length, insufficient: 2 };
  const review: Review = {
    source: sourceOfSeed,
    head: interpretation.head,
    counts,
    tables: gold.tables.map((table) => {
      const contradicts = findings.some((finding) => finding.severity === 'error' && finding.tables.includes(table.id));
      return {
        table: table.id,
        title: table.title,
        form: table.form,
        state: contradicts ? 'contradicts' : table.form === 'other' ? 'not-checked' : 'checked',
        reason: table.form === 'other' ? { zh: '不认识的表', en: 'Unknown form' } : null,
        counts: { holds: 1, rounding: 0, undecided: 0, violated: contradicts ? 1 : 0, insufficient: 0 },
      };
    }),
    paragraphs: 92,
    findings,
    marks: [],
  };
  return { interpretation, review };
}

function anchor(quote: string): Cell['anchor'] {
  return { surface: 'page', path: '0/1', quote: quote.slice(0, 80) };
}

function tableFromGold(gold: Gold['tables'][number]): Table {
  const covered = new Set<string>();
  const cells: Cell[] = [];
  gold.rows.forEach((line, row) => {
    line.forEach((text, column) => {
      if (covered.has(`${row}:${column}`)) return;
      const merge = gold.merged.find((one) => one.row === row && one.column === column);
      const rowSpan = merge?.rowspan ?? 1;
      const colSpan = merge?.colspan ?? 1;
      for (let down = 0; down < rowSpan; down++) {
        for (let right = 0; right < colSpan; right++) covered.add(`${row + down}:${column + right}`);
      }
      const header = row < gold.headerRows;
      cells.push({ row, column, rowSpan, colSpan, text, header, bold: false, indent: 0, anchor: anchor(text) });
    });
  });
  return {
    id: gold.id,
    title: gold.title,
    caption: gold.title,
    unit: gold.unit,
    department: null,
    note: gold.note || null,
    rowCount: gold.rows.length,
    columnCount: gold.rows[0]?.length ?? 0,
    headerRows: gold.headerRows,
    captionRows: gold.captionRows,
    numberingRow: gold.numberingRow,
    cells,
    pages: [1],
    anchors: [anchor(gold.title)],
    confidence: 1,
    defects: [],
  };
}

/** Cells that print decimals: codes and ordinals never do. */
function factsOf(table: Table, form: Form): Fact[] {
  const figures = table.cells.filter((cell) => cell.row >= table.headerRows && /^-?\d+\.\d+$/.test(cell.text));
  return figures.map((cell) => ({
    id: `${table.id}-${cell.row}-${cell.column}`,
    place: { table: table.id, row: cell.row, column: cell.column, text: cell.text },
    value: cell.text,
    decimals: cell.text.length - cell.text.indexOf('.') - 1,
    usualDecimals: 2,
    quantity: 'money',
    unit: '万元',
    label: '',
    columnLabel: '',
    form,
    ledger: null,
    line: null,
    code: table.cells.find((other) => other.row === cell.row && /^\d{3,7}$/.test(other.text))?.text ?? null,
    measure: 'total',
    fund: null,
    period: 'current',
    year: 2023,
  }));
}

function placeFromGold(place: GoldPlace): Place {
  const text = place.text ?? place.sentence ?? '';
  if (place.table !== undefined && place.row !== undefined && place.column !== undefined) {
    return { table: place.table, row: place.row, column: place.column, text };
  }
  return { block: `p${place.paragraph}`, start: 0, end: text.length, text };
}

function findingsFromGold(gold: Gold): Finding[] {
  return [...Map.groupBy(gold.findings, (finding) => finding.cluster)].map(([cluster, members]) => {
    const [first] = members;
    if (!first) throw new Error(`empty cluster ${cluster}`);
    const places = members.flatMap((member) => [member.where, ...(member.also ?? [])]).map(placeFromGold);
    return {
      id: cluster,
      rule: first.rule,
      severity: first.severity,
      message: { zh: first.zh, en: first.en },
      places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()],
      quote: first.where.sentence ?? null,
      arithmetic:
        first.printed && first.computed && first.difference
          ? { printed: first.printed, computed: first.computed, difference: first.difference, tolerance: '0.015' }
          : null,
      culprit: first.culprit ? placeFromGold(first.culprit) : null,
      repair: first.repair ? { value: first.repair.to, slip: 'stale-value', support: 3 } : null,
      tables: [...new Set(places.flatMap((place) => ('table' in place ? [place.table] : [])))],
      tapes: [],
      candidates: [],
      others: [],
    };
  });
}
