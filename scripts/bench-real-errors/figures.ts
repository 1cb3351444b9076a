import {
  type CellPlace,
  type CheckedRelation,
  type Disclosure,
  type Form,
  type Interpretation,
  isCellPlace,
  placeKey,
  type TextPlace,
} from '../../lib/model/index.ts';

/** A printed figure, or a word that follows from figures, that an error may befall. */
export interface Target {
  place: CellPlace | TextPlace;
  kind: 'money' | 'percent' | 'count' | 'direction' | 'year';
  /** 元 or 万元, where that is known. */
  unit: string | null;
  form: Form | null;
  /** Ids of the clean document's relations that it takes part in. */
  relations: readonly CheckedRelation[];
}

/** Forms whose figures are targets and dates, and no money that adds up. */
const NO_MONEY: ReadonlySet<Form> = new Set(['performance-targets', 'institution-setup']);
const PLAIN = /^-?\d[\d,]*(?:\.\d+)?$/;

/** Money printed in tables: what is read as money, and whatever has decimals. Zeros and blanks are left out. */
export function cellTargets({ disclosure, tables, facts }: Interpretation, bound: Bound): Target[] {
  const formOf = new Map(tables.map(({ table, form }) => [table, form]));
  const factAt = new Map(facts.map((fact) => [placeKey(fact.place), fact]));
  return disclosure.tables.flatMap((table) => {
    const form = formOf.get(table.id) ?? 'other';
    if (NO_MONEY.has(form)) return [];
    return table.cells.flatMap((cell): Target[] => {
      const { row, column, text } = cell;
      if (row < table.headerRows || !PLAIN.test(text) || !/[1-9]/.test(text)) return [];
      const place = { table: table.id, row, column, text };
      const fact = factAt.get(placeKey(place));
      const isMoney = fact ? fact.quantity === 'money' && fact.value !== null : text.includes('.');
      if (!isMoney || (!text.includes('.') && text.replace(/\D/g, '').length < 2)) return [];
      return [{ place, kind: 'money', unit: fact?.unit ?? null, form, relations: bound.at(place) }];
    });
  });
}

const FIGURES: readonly (readonly [Target['kind'], RegExp])[] = [
  ['money', /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=\s*(?:万元|亿元|元))/g],
  ['percent', /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=\s*[%％])/g],
  ['count', /(?<![\d.,年月〔［\]-])\d+(?=\s*(?:辆|台|个|人|批次|人次|家|套|次|项|户))/g],
  ['year', /(?<!\d)20\d\d(?=\s*年)/g],
  ['direction', /增加|减少|增长|下降|大于|小于/g],
];

/** Figures of the running text; years and words of direction where the paragraph tells money. */
export function textTargets(disclosure: Disclosure, bound: Bound): Target[] {
  return disclosure.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || !/\d\s*(?:万元|亿元|元|[%％])/.test(block.text)) return [];
    return FIGURES.flatMap(([kind, pattern]) =>
      [...block.text.matchAll(pattern)].flatMap((found): Target[] => {
        const [text] = found;
        const start = found.index;
        const place: TextPlace = { block: block.id, start, end: start + text.length, text };
        const behind = block.text.slice(place.end);
        if (kind !== 'direction' && !/[1-9]/.test(text)) return [];
        // 单价100万元（含）以上的设备: what counts as large is no amount of the office.
        if (kind === 'money' && /^\s*万?元(?:[（(]含[）)])?以上/.test(behind)) return [];
        // A word of direction with its figure behind it, or one that compares what was told.
        if (kind === 'direction' && !/^[了约]?\s*\d|^(?:年初|全年|调整)?预算/.test(behind)) return [];
        const unit = kind === 'money' ? (/^\s*(万元|亿元|元)/.exec(behind)?.[1] ?? null) : null;
        return [{ place, kind, unit, form: null, relations: bound.at(place) }];
      }),
    );
  });
}

/** Which relations a printed figure takes part in. */
export class Bound {
  readonly #cells = new Map<string, CheckedRelation[]>();
  readonly #texts = new Map<string, { place: TextPlace; relations: CheckedRelation[] }[]>();

  constructor({ facts }: Interpretation, relations: readonly CheckedRelation[]) {
    const byFact = new Map<string, Set<CheckedRelation>>();
    for (const one of relations) {
      if (one.verdict === 'not-applicable' || one.verdict === 'insufficient') continue;
      const { total, terms, alternatives } = one.relation;
      for (const id of [total, ...[terms, ...alternatives].flat().map(({ fact }) => fact)]) {
        const set = byFact.get(id) ?? new Set();
        byFact.set(id, set.add(one));
      }
    }
    for (const { id, place } of facts) {
      const found = [...(byFact.get(id) ?? [])];
      if (found.length === 0) continue;
      if (isCellPlace(place)) {
        const key = placeKey(place);
        this.#cells.set(key, [...(this.#cells.get(key) ?? []), ...found]);
      } else {
        const list = this.#texts.get(place.block) ?? [];
        list.push({ place, relations: found });
        this.#texts.set(place.block, list);
      }
    }
  }

  at(place: CellPlace | TextPlace): readonly CheckedRelation[] {
    if (isCellPlace(place)) return this.#cells.get(placeKey(place)) ?? [];
    return (this.#texts.get(place.block) ?? [])
      .filter((one) => one.place.start < place.end && place.start < one.place.end)
      .flatMap(({ relations }) => relations);
  }
}
