import {
  type Bilingual,
  type CheckedRelation,
  type Counts,
  type Interpretation,
  type InterpretedTable,
  isCellPlace,
  type Table,
  type TableReview,
  type TableState,
  type Unbound,
} from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { doubtOf, isDoubtful } from './doubtful.ts';
import { type Facts, factOf } from './facts.ts';

export function noCounts(): Counts {
  return { holds: 0, rounding: 0, undecided: 0, violated: 0, insufficient: 0 };
}

/** A relation that fails but is only in doubt (severity below error) counts as undecided. */
export function count(counts: Counts, { verdict, relation }: CheckedRelation): void {
  if (verdict === 'violated' && relation.severity !== 'error') counts.undecided++;
  else if (verdict !== 'not-applicable') counts[verdict]++;
}

/** The state in which each table ends: checked, contradicts, rounding only, or not checked with the reason. */
export function tableReviews(
  interpretation: Interpretation,
  checked: readonly CheckedRelation[],
  unbound: readonly Unbound[],
  facts: Facts,
): TableReview[] {
  const counts = new Map<string, Counts>();
  for (const one of checked) {
    for (const table of tablesOf(one, facts)) {
      const own = counts.get(table) ?? noCounts();
      count(own, one);
      counts.set(table, own);
    }
  }
  const isPaged = interpretation.disclosure.source.pages > 1;
  const filled = new Set(interpretation.facts.flatMap(({ place }) => (isCellPlace(place) ? [place.table] : [])));
  return interpretation.disclosure.tables.map((table, index) => {
    const interpreted = interpretation.tables[index] as InterpretedTable;
    const own = counts.get(table.id) ?? noCounts();
    const missing = unbound.filter(({ tables }) => tables.includes(table.id));
    own.insufficient += missing.length;
    const state = stateOf(own);
    const reason =
      state === 'not-checked'
        ? (missing[0]?.reason ?? whyNot(table, interpreted, filled.has(table.id), own))
        : (missing[0]?.reason ?? (isDoubtful(table) && own.undecided > 0 ? doubtOf(table) : null));
    const named = { table: table.id, title: table.title, form: interpreted.form };
    return { ...named, ...(isPaged && { pages: table.pages }), state, reason, counts: own };
  });
}

function tablesOf(one: CheckedRelation, facts: Facts): Set<string> {
  return new Set(
    figuresOf(one).flatMap((id) => {
      const { place } = factOf(facts, id);
      return isCellPlace(place) ? [place.table] : [];
    }),
  );
}

function stateOf({ holds, rounding, undecided, violated }: Counts): TableState {
  if (violated > 0) return 'contradicts';
  if (holds > 0) return 'checked';
  if (rounding > 0) return 'rounding';
  return undecided > 0 ? 'checked' : 'not-checked';
}

function whyNot(table: Table, { form, ledgers }: InterpretedTable, filled: boolean, counts: Counts): Bilingual {
  if (table.defects.includes('too-large')) return { zh: '表格过大，没有核对', en: 'Too large, not checked' };
  if (isDoubtful(table) && ledgers.length === 0) return doubtOf(table);
  if (counts.insufficient > 0)
    return {
      zh: '表头的口径与数字对不上，没有核对',
      en: 'The figures do not follow the header as it was read, not checked',
    };
  if (form === 'performance-targets')
    return { zh: '绩效指标表，没有可以相加的金额', en: 'Performance targets: no amounts that add up' };
  if (form === 'institution-setup') return { zh: '机构设置表，没有金额', en: 'A list of institutions, no amounts' };
  if (ledgers.length === 0)
    return { zh: '没有认出项目栏和金额栏', en: 'No columns of labels and amounts were recognised' };
  if (!filled) return { zh: '空表，没有数字', en: 'Empty, no figures' };
  return { zh: '表头没有说明这些数字之间的关系', en: 'The headers do not say how these figures are related' };
}
