import type { Candidate, Finding, Place, SetAside, Slip, Tape, TapeLine } from '../../../lib/model/index.ts';
import { figuresOf } from '../../../lib/records/aside/figures.ts';

/** What reviews and cards made by hand are put together from. */

export function cell(table: string, row: number, column: number, text: string): Place {
  return { table, row, column, text };
}

/** Words that stand at an offset of a paragraph. */
export function wordsAt(block: string, start: number, text: string): Place {
  return { block, start, end: start + text.length, text };
}

/** The first, or a later, occurrence of words in a paragraph. */
export function words(block: string, paragraph: string, text: string, from = 0): Place {
  const start = paragraph.indexOf(text, from);
  if (start < 0) throw new Error(`“${text}” is not in the sample's paragraph`);
  return { block, start, end: start + text.length, text };
}

/** A line with what its figure can stand for, by its printed decimals. */
export function line(label: string, place: Place, more: Partial<TapeLine> = {}): TapeLine {
  const { low, high } = boundsOf(place.text);
  return { sign: '+', label, where: null, text: place.text, place, unit: null, culprit: false, low, high, ...more };
}

/** Made-up figures are small: their halves are no matter for a decimal type. */
function boundsOf(text: string): { low: string; high: string } {
  const digits = text.replace(/[,%≥套]/g, '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = Number(digits) === 0 ? 0 : 0.5 * 10 ** -decimals;
  const bound = (by: number) => (digits === '' ? '0' : (Number(digits) + by).toFixed(decimals + 1));
  return { low: bound(-half), high: bound(half) };
}

export function tape(relation: string, more: Partial<Tape> & Pick<Tape, 'addends' | 'total'>): Tape {
  return {
    relation,
    rule: 'row-total',
    verdict: 'violated',
    heading: { zh: '部门预算支出总表 · 合计', en: '部门预算支出总表 · 合计' },
    statement: { zh: '合计 = 各项之和', en: 'total = sum of the parts' },
    kind: 'sum',
    computed: null,
    difference: null,
    tolerance: null,
    unit: '万元',
    ...more,
  };
}

export function finding(id: string, tapes: readonly Tape[], more: Partial<Finding> = {}): Finding {
  const [lead] = tapes;
  return {
    id,
    rule: lead?.rule ?? 'punctuation',
    severity: 'error',
    message: { zh: '这几处数字不能同时成立。', en: 'These figures cannot all be true.' },
    places: lead ? [lead.total.place, ...lead.addends.map(({ place }) => place)] : [],
    quote: null,
    arithmetic: null,
    culprit: null,
    repair: null,
    candidates: [],
    tapes: [...tapes],
    others: [],
    tables: [],
    ...more,
  };
}

export function candidate(
  support: number,
  ...changes: [place: Place, label: string, value: string, slip: Slip][]
): Candidate {
  return {
    support,
    changes: changes.map(([place, label, value, slip]) => ({ place, label: { zh: label, en: label }, value, slip })),
  };
}

/** A finding set aside with a note, "" for none. */
export function setAside(finding: Finding, text: string, kept = true): SetAside {
  return { finding: finding.id, figures: figuresOf(finding), note: text, when: Date.UTC(2026, 10, 21, 4), kept };
}
