import { Decimal, intervalOf } from '../amounts/index.ts';
import { type CheckedRelation, type Fact, isCellPlace, type Tape, type TapeLine } from '../model/index.ts';
import { type Facts, factOf } from './facts.ts';

/** What writing a tape needs to know of the document. */
export interface TapeSource {
  facts: Facts;
  titleOf: (table: string) => string;
  /** Text of a paragraph or heading. */
  textOf: (block: string) => string;
}

/** The arithmetic of one relation as an accountant writes it. */
export function tapeOf(checked: CheckedRelation, source: TapeSource, culprit: string | null): Tape {
  const { relation } = checked;
  const total = factOf(source.facts, relation.total);
  const addends = relation.terms.map((term) => ({ fact: factOf(source.facts, term.fact), weight: term.weight }));
  const name = namer([total, ...addends.map(({ fact }) => fact)], source);
  const sign = relation.kind === 'product' ? '×' : '+';
  const heading = headingOf(total, source);
  return {
    relation: relation.id,
    rule: relation.rule,
    verdict: checked.verdict,
    heading: { zh: heading, en: heading },
    statement: relation.statement,
    kind: relation.kind,
    addends: addends.map(({ fact, weight }) => lineOf(fact, weight < 0 ? '-' : sign, name(fact), culprit)),
    total: lineOf(
      total,
      relation.kind === 'at-most' ? '≤' : relation.kind === 'at-least' ? '≥' : '=',
      name(total),
      culprit,
    ),
    computed: checked.computed === null ? null : shown(checked.computed, decimalsOf(checked, source.facts)),
    difference: checked.difference === null ? null : shown(checked.difference, decimalsOf(checked, source.facts)),
    tolerance: checked.lenient,
    unit: total.quantity === 'money' ? total.unit : null,
  };
}

/** With the most decimals of the figures that take part, so that no digit of the arithmetic is lost. */
export function shown(value: string, decimals: number): string {
  const number = new Decimal(value);
  return number.toFixed(Math.max(decimals, Math.min(number.decimalPlaces(), 6)));
}

export function decimalsOf({ relation }: CheckedRelation, facts: Facts): number {
  const figures = [relation.total, ...relation.terms.map(({ fact }) => fact)].map((id) => factOf(facts, id));
  const units = new Set(figures.map(({ unit }) => unit));
  const counted = units.size > 1 ? figures.slice(0, 1) : figures;
  return Math.max(0, ...counted.map(({ decimals }) => decimals ?? 0));
}

function lineOf(fact: Fact, sign: TapeLine['sign'], label: string, culprit: string | null): TapeLine {
  const interval =
    fact.value === null
      ? null
      : intervalOf({ value: fact.value, decimals: fact.decimals ?? 0, exact: fact.decimals === null });
  return {
    sign,
    label,
    text: fact.place.text,
    place: fact.place,
    culprit: fact.id === culprit,
    low: interval?.low.toFixed() ?? null,
    high: interval?.high.toFixed() ?? null,
  };
}

/** 支出总表 · 合计: the table and the line of the total; of running text its label. */
function headingOf(total: Fact, { titleOf }: TapeSource): string {
  if (!isCellPlace(total.place)) return total.label;
  return [titleOf(total.place.table), total.label || total.columnLabel].filter((part) => part !== '').join(' · ');
}

/** Names figures by what tells them apart: the column within a row, the row within a column, else the table, too. */
function namer(figures: readonly Fact[], { titleOf }: TapeSource): (fact: Fact) => string {
  const tables = new Set(figures.map(({ place }) => (isCellPlace(place) ? place.table : '')));
  const rows = new Set(figures.map(({ place }) => (isCellPlace(place) ? place.row : -1)));
  const columns = new Set(figures.map(({ place }) => (isCellPlace(place) ? place.column : -1)));
  return (fact) => {
    const row = fact.code && fact.label ? `${fact.code} ${fact.label}` : fact.label;
    if (tables.size > 1) {
      const where = isCellPlace(fact.place) ? titleOf(fact.place.table) : '正文';
      return [where, row, fact.columnLabel].filter((part) => part !== '').join(' · ');
    }
    if (rows.size === 1) return fact.columnLabel || row;
    return columns.size === 1
      ? row || fact.columnLabel
      : [row, fact.columnLabel].filter((part) => part !== '').join(' · ');
  };
}
