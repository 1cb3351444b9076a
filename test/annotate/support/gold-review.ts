import {
  type Disclosure,
  expandText,
  type Finding,
  type Mark,
  type Place,
  placeKey,
  type Review,
  type Tape,
  type TapeLine,
  type Verdict,
} from '../../../lib/model/index.ts';

/** What is used of a reference document's gold file. */
export interface Gold {
  document: { title: string; department: string; year: number };
  tables: { id: string; title: string; form: string; headerRows: number }[];
  findings: GoldFinding[];
  mustNotFlag: { kind: string; where: GoldWhere; also?: GoldWhere[]; arithmetic?: string }[];
}
interface GoldWhere {
  table?: string;
  row?: number;
  column?: number;
  rowLabel?: string;
  columnLabel?: string;
  text?: string;
}
interface GoldFinding {
  id: string;
  cluster: string;
  rule: string;
  severity: 'error' | 'warn' | 'info';
  where: GoldWhere;
  printed?: string;
  computed?: string;
  difference?: string;
  zh: string;
  en: string;
  also?: GoldWhere[];
  culprit?: GoldWhere | null;
  repair?: { to?: string } | null;
}

/**
 * A review made by hand from a gold file, to look at marks and cards without the rooms that check. Contradictions and
 * rounding are gold's; every other figure of a table is given a sum that holds.
 */
export function reviewFromGold(disclosure: Disclosure, gold: Gold): { review: Review; tapeOf: (id: string) => Tape } {
  const tapes = new Map<string, Tape>();
  const marks = new Map<string, Mark>();
  const mark = (place: Place, kind: Mark['kind'], relation: string) => {
    const known = marks.get(placeKey(place));
    const worse = !known || rank[kind] < rank[known.kind];
    const relations = known ? (worse ? [relation, ...known.relations] : [...known.relations, relation]) : [relation];
    marks.set(placeKey(place), { place, kind: worse ? kind : known.kind, relations });
  };
  const clusters = new Map<string, Finding>();
  for (const one of gold.findings) {
    const total = placeOf(one.where);
    if (!total || one.severity !== 'error') continue;
    const tape = tapeFrom(one.id, one.where, one.also ?? [], 'violated', one);
    tapes.set(one.id, tape);
    for (const line of [...tape.addends, tape.total]) mark(line.place, line.culprit ? 'culprit' : 'violated', one.id);
    const culprit = one.culprit ? placeOf(one.culprit) : null;
    const known = clusters.get(one.cluster);
    if (known) {
      known.tapes.push(tape);
      continue;
    }
    clusters.set(one.cluster, {
      id: one.cluster,
      rule: one.rule,
      severity: one.severity,
      message: { zh: one.zh, en: one.en },
      places: [total],
      quote: null,
      arithmetic: null,
      culprit,
      repair: one.repair?.to ? { value: one.repair.to, slip: 'stale-value', support: 3 } : null,
      tables: one.where.table ? [one.where.table] : [],
      tapes: [tape],
      candidates: [],
      others: [],
    });
  }
  for (const [index, one] of gold.mustNotFlag.entries()) {
    if (one.kind !== 'rounding' || !placeOf(one.where)) continue;
    const tape = tapeFrom(`r${index}`, one.where, one.also ?? [], 'rounding');
    tapes.set(tape.relation, tape);
    for (const line of [...tape.addends, tape.total]) mark(line.place, 'rounding', tape.relation);
  }
  for (const table of disclosure.tables) {
    const grid = expandText(table);
    for (const [row, line] of grid.entries()) {
      if (row < table.headerRows) continue;
      for (const [column, text] of line.entries()) {
        if (!/^-?[\d,]+\.\d+$/.test(text)) continue;
        const where = { table: table.id, row, column, text, rowLabel: line[0] ?? '' };
        const id = `h-${table.id}-${row}-${column}`;
        tapes.set(id, tapeFrom(id, where, [where], 'holds'));
        mark({ table: table.id, row, column, text }, 'holds', id);
      }
    }
  }
  // Running text: the first amount of each paragraph, the kinds in turn, to see how each looks there.
  const kinds = ['holds', 'rounding', 'violated', 'culprit'] as const;
  let turn = 0;
  for (const block of disclosure.blocks) {
    if (block.kind !== 'paragraph') continue;
    const found = /\d+\.\d+/.exec(block.text);
    if (!found) continue;
    const place = { block: block.id, start: found.index, end: found.index + found[0].length, text: found[0] };
    const id = `x-${block.id}`;
    const kind = kinds[turn++ % kinds.length] ?? 'holds';
    tapes.set(id, textTape(id, place, kind === 'holds' || kind === 'rounding' ? kind : 'violated'));
    mark(place, kind, id);
  }
  const all = [...marks.values()];
  const tables: Review['tables'] = disclosure.tables.map((table) => {
    const own = all.filter((one) => 'table' in one.place && one.place.table === table.id);
    const count = (kinds: Mark['kind'][]) => own.filter((one) => kinds.includes(one.kind)).length;
    const violated = [...clusters.values()].filter((finding) => finding.tables.includes(table.id)).length;
    const checked = own.length > 0;
    return {
      table: table.id,
      title: table.title,
      form: 'other',
      state: violated > 0 ? 'contradicts' : checked ? 'checked' : 'not-checked',
      reason: checked ? null : { zh: '表中没有数字', en: 'the table holds no figures' },
      counts: {
        holds: count(['holds']),
        rounding: count(['rounding']),
        undecided: 0,
        violated,
        insufficient: 0,
      },
    };
  });
  const sum = (kind: keyof Review['counts']) => tables.reduce((total, table) => total + table.counts[kind], 0);
  return {
    tapeOf: (id) => {
      const tape = tapes.get(id);
      if (!tape) throw new Error(`no tape ${id}`);
      return tape;
    },
    review: {
      source: disclosure.source,
      head: {
        recognised: true,
        score: 1,
        ...gold.document,
        kind: 'budget',
        level: 'department',
        unit: '万元',
        links: [],
      },
      counts: {
        holds: sum('holds'),
        rounding: sum('rounding'),
        undecided: 0,
        violated: sum('violated'),
        insufficient: 0,
      },
      tables,
      paragraphs: 90,
      findings: [...clusters.values()],
      marks: all,
    },
  };
}

function textTape(id: string, place: Place, verdict: Verdict): Tape {
  const line: TapeLine = {
    sign: '+',
    label: '正文',
    where: null,
    text: place.text,
    place,
    unit: null,
    culprit: false,
    low: null,
    high: null,
  };
  return {
    relation: id,
    rule: 'text-total',
    verdict,
    heading: { zh: '正文', en: 'Text' },
    statement: { zh: '正文与表一致', en: 'text equals table' },
    kind: 'equal',
    addends: [line],
    total: { ...line, sign: '=' },
    computed: place.text,
    difference: '0.00',
    tolerance: '0.01',
    unit: '万元',
  };
}

const rank: Record<Mark['kind'], number> = { culprit: 0, violated: 1, undecided: 2, rounding: 3, holds: 4 };

function placeOf(where: GoldWhere): Place | null {
  if (where.table === undefined || where.row === undefined || where.column === undefined) return null;
  return { table: where.table, row: where.row, column: where.column, text: where.text ?? '' };
}

function tapeFrom(id: string, where: GoldWhere, also: GoldWhere[], verdict: Verdict, finding?: GoldFinding): Tape {
  const culprit = finding?.culprit ? placeOf(finding.culprit) : null;
  const line = (one: GoldWhere, sign: TapeLine['sign']): TapeLine | null => {
    const place = placeOf(one);
    if (!place) return null;
    const isCulprit = culprit !== null && placeKey(place) === placeKey(culprit);
    const label = (one.rowLabel === where.rowLabel ? one.columnLabel : one.rowLabel) ?? one.text ?? '';
    return {
      sign,
      label,
      where: null,
      text: one.text ?? '',
      place,
      unit: null,
      culprit: isCulprit,
      low: null,
      high: null,
    };
  };
  const addends = also.map((one) => line(one, '+')).filter((one) => one !== null);
  return {
    relation: id,
    rule: finding?.rule ?? 'row-total',
    verdict,
    heading: { zh: `支出总表 · ${where.rowLabel ?? ''}行`, en: `Expenditure summary · row ${where.rowLabel ?? ''}` },
    statement: {
      zh: `${where.columnLabel ?? '合计'} = ${addends.map((one) => one.label).join(' + ')}`,
      en: `${where.columnLabel ?? 'total'} = ${addends.map((one) => one.label).join(' + ')}`,
    },
    kind: 'sum',
    addends,
    total: line(where, '=') as TapeLine,
    computed: finding?.computed ?? where.text ?? null,
    difference: finding?.difference ?? '0.00',
    tolerance: '0.015',
    unit: '万元',
  };
}
