import { type CheckedRelation, type Fact, placeKey } from '../../../lib/model/index.ts';
import type { Read } from '../../support/pipeline.ts';
import type { Figure, Law, LawTerm } from '../document.ts';
import { checked } from './checked.ts';
import type { Clean } from './made-up-subject.ts';

/**
 * A document that was not made up: what is true of its figures is what holds in it beyond doubt, as far as it was checked.
 * Figures of which something is said already are left alone.
 */
export function realDocument(name: string, layout: string, { disclosure, detection }: Read): Clean {
  const clean = checked(disclosure, detection);
  const told = new Set(clean.findings.flatMap(({ places }) => places.map(placeKey)));
  const figures = new Map(
    clean.interpretation.facts.flatMap((fact, id): [string, [Figure, Fact]][] => {
      const figure = told.has(placeKey(fact.place)) ? null : figureOf(fact, id);
      return figure ? [[fact.id, [figure, fact]]] : [];
    }),
  );
  const figureAt = (id: string) => figures.get(id)?.[0];
  const laws = clean.relations.flatMap((one) => lawOf(one, figureAt) ?? []);
  const places = new Map([...figures.values()].map(([figure, { place }]) => [figure, place]));
  const subject = { name, layout, year: clean.interpretation.head.year ?? 0, disclosure, places, laws };
  return { subject, detection, checked: clean, printed: places.size };
}

const PLAIN_NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** Only plain numbers: units and signs within a cell are no matter of slips. */
function figureOf({ place, quantity, unit, value }: Fact, id: number): Figure | null {
  if (value === null || !PLAIN_NUMBER.test(place.text)) return null;
  const kind = quantity === 'percent' ? 'percent' : quantity === 'count' ? 'count' : 'money';
  return { id, kind, key: null, text: place.text, unit: kind === 'money' ? unit : null };
}

function lawOf({ relation, verdict }: CheckedRelation, figureAt: (id: string) => Figure | undefined): Law | null {
  const { kind, severity, alternatives, total: totalId, terms } = relation;
  const certain = severity === 'error' && alternatives.length === 0 && (verdict === 'holds' || verdict === 'rounding');
  if (!certain || kind === 'at-most' || kind === 'at-least' || kind === 'words') return null;
  const total = figureAt(totalId);
  const found = terms.flatMap(({ fact, weight, under }): LawTerm[] => {
    const figure = figureAt(fact);
    return figure ? [{ figure, weight, ...(under !== undefined && { under }) }] : [];
  });
  if (!total || found.length < terms.length || found.length === 0) return null;
  return { kind: kind === 'equal' ? 'sum' : kind, total, terms: found };
}
