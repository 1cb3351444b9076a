import { conflict } from './conflicts.ts';
import { grainOf } from './figures.ts';
import type { AdditiveGroup, AdditiveLine, Evidence } from './lines.ts';
import { type Budget, runsBeside } from './runs.ts';
import { structuralSums } from './structure.ts';
import { supportOf } from './support.ts';
import { saysRate, saysTotal } from './words.ts';

export interface ProposeOptions {
  /** Share of the crossing lines on which a sum must hold. */
  coverage?: number;
  /** Crossing lines, with different totals or not, that must speak for it. */
  speaking?: number;
  /** Least score; see `scoreOf`. */
  score?: number;
  /** Only lines that say that they total (合计, Total) may be totals. */
  namedOnly?: boolean;
  /** Additions that may be tried. */
  budget?: number;
  /** Crossing lines of rates and averages: that a sum does not hold there says nothing against it. */
  rates?: ReadonlySet<number>;
}

/** Those of the crossing lines whose names say that they hold rates or averages. */
export function ratesAmong(crossing: readonly AdditiveLine[]): ReadonlySet<number> {
  return new Set(crossing.filter(({ label }) => saysRate(label)).map(({ at }) => at));
}

const DEFAULTS: Required<ProposeOptions> = {
  coverage: 0.7,
  speaking: 1,
  score: 2.5,
  budget: 20_000_000,
  rates: new Set(),
  namedOnly: false,
};
const MOST_ROUNDS = 8;

/**
 * Lines that are the sum of others. Words, layout and neighbourhood give candidates, figures decide among them, and of
 * those that cannot both be meant the better one stays. Stages after AggreCol (Jiang, Vitagliano, Hameed, Naumann): lists
 * beside their total; then, with parts left out that were found, totals of totals; then, with totals left out, sums of
 * what stands below several totals.
 */
export function proposeSums(lines: readonly AdditiveLine[], options: ProposeOptions = {}): AdditiveGroup[] {
  return new Proposal(lines, { ...DEFAULTS, ...options }).groups();
}

class Proposal {
  readonly #lines: readonly AdditiveLine[];
  readonly #options: Required<ProposeOptions>;
  readonly #budget: Budget;
  readonly #grains: bigint[];
  readonly #mixed: boolean[];
  readonly #structure = new Map<string, Evidence[]>();
  readonly #found: AdditiveGroup[] = [];

  constructor(lines: readonly AdditiveLine[], options: Required<ProposeOptions>) {
    this.#lines = lines;
    this.#options = options;
    this.#budget = { additions: options.budget };
    const width = Math.max(0, ...lines.map(({ figures }) => figures.length));
    const crossing = Array.from({ length: width }, (_, at) => lines.map(({ figures }) => figures[at] ?? null));
    this.#grains = crossing.map(grainOf);
    this.#mixed = crossing.map((figures) =>
      figures.some((figure) => figure !== null && figure !== 'unreadable' && figure.value < 0n),
    );
  }

  groups(): AdditiveGroup[] {
    for (const { total, parts, evidence } of structuralSums(this.#lines)) {
      if (this.#options.namedOnly && !evidence.includes('total-word')) continue;
      const key = keyOf(total, parts);
      this.#structure.set(key, [...(this.#structure.get(key) ?? []), ...evidence]);
    }
    const everything = [...this.#lines.keys()];
    let view = everything;
    for (let round = 0; round < MOST_ROUNDS && this.#budget.additions > 0; round++) {
      const candidates = this.#beside(view, view);
      if (round === 0) candidates.push(...this.#structural());
      if (this.#accept(candidates) === 0) break;
      const parts = new Set(this.#found.flatMap((group) => group.parts));
      view = everything.filter((at) => !parts.has(at));
    }
    const totals = new Set(this.#found.map(({ total }) => total));
    this.#accept(this.#overTotals(totals));
    this.#accept(this.#byName());
    return this.#found;
  }

  #structural(): AdditiveGroup[] {
    return [...this.#structure.keys()].flatMap((key) => {
      const [total = 0, ...parts] = key.split(',').map(Number);
      return this.#candidate(total, parts) ?? [];
    });
  }

  /** Runs before and after each of some lines, in a view of all that count as neighbours. */
  #beside(view: readonly number[], totals: readonly number[], evidence: Evidence[] = []): AdditiveGroup[] {
    const places = new Map(view.map((at, place) => [at, place]));
    const candidates: AdditiveGroup[] = [];
    for (const total of totals) {
      const place = places.get(total);
      if (this.#options.namedOnly && !saysTotal(this.#lines[total]?.label ?? '')) continue;
      if (place === undefined || this.#budget.additions <= 0) continue;
      for (const step of [-1, 1] as const) {
        for (const run of runsBeside(this.#lines, view, place, step, this.#mixed, this.#budget)) {
          const group = this.#candidate(total, run, evidence);
          if (group) candidates.push(group);
        }
      }
    }
    return candidates;
  }

  /** Lines without parts yet, as sums of what is no total itself. */
  #overTotals(totals: ReadonlySet<number>): AdditiveGroup[] {
    if (totals.size === 0) return [];
    const leaves = [...this.#lines.keys()].filter((at) => !totals.has(at));
    return this.#beside(leaves, leaves);
  }

  /** Lines as sums of lines of one name further on: 合计 over several groups of columns, each with the same heads. */
  #byName(): AdditiveGroup[] {
    const names = new Map<string, number[]>();
    for (const [at, { label }] of this.#lines.entries()) {
      const name = label.replace(/\s+/g, ' ').trim().toLowerCase();
      if (name !== '') names.set(name, [...(names.get(name) ?? []), at]);
    }
    const totals = new Set(this.#found.map(({ total }) => total));
    const { namedOnly } = this.#options;
    const open = [...this.#lines.entries()].flatMap(([at, { label }]) =>
      totals.has(at) || (namedOnly && !saysTotal(label)) ? [] : [at],
    );
    return [...names.values()].flatMap((members) => {
      if (members.length < 2 || members.length === this.#lines.length) return [];
      return open.flatMap((total) => {
        this.#budget.additions -= members.length;
        if (this.#budget.additions <= 0) return [];
        const view = [...new Set([...members, total])].sort((one, other) => one - other);
        return view.length < 3 ? [] : this.#beside(view, [total], ['same-name']);
      });
    });
  }

  #candidate(total: number, run: readonly number[], known: readonly Evidence[] = []): AdditiveGroup | null {
    const parts = [...run].sort((one, other) => one - other);
    this.#budget.additions -= parts.length * this.#grains.length;
    const support = supportOf(this.#lines, total, parts, this.#grains);
    support.fails = support.fails.filter((at) => !this.#options.rates.has(at));
    const decided = support.holds.length + support.fails.length;
    if (support.speaks.length < this.#options.speaking) return null;
    if (support.holds.length < decided * this.#options.coverage) return null;
    const evidence = [...new Set([...known, ...(this.#structure.get(keyOf(total, parts)) ?? [])])];
    if (!evidence.includes('total-word') && this.#isNamedTotal(total, parts)) evidence.push('total-word');
    const group: AdditiveGroup = { total, parts, ...support, evidence, score: 0 };
    group.score = this.#scoreOf(group);
    return group.score >= this.#options.score ? group : null;
  }

  #isNamedTotal(total: number, parts: readonly number[]): boolean {
    if (!saysTotal(this.#lines[total]?.label ?? '')) return false;
    const totals = new Set(this.#found.map((group) => group.total));
    return parts.every((part) => totals.has(part) || !saysTotal(this.#lines[part]?.label ?? ''));
  }

  /** Powers of ten by which chance is excluded, and what words and layout add to that or take from it. */
  #scoreOf({ total, parts, fails, surprise, evidence }: AdditiveGroup): number {
    let score = Math.min(surprise, 12) - fails.length - Math.log10(this.#lines.length);
    const own = this.#lines[total] as AdditiveLine;
    if (evidence.includes('total-word')) score += 3;
    if (evidence.includes('outline') || evidence.includes('whole-block')) score += 3;
    const depths = parts.map((part) => this.#lines[part]?.depth ?? null);
    if (own.depth !== null && depths.some((depth) => depth !== null && depth < (own.depth ?? 0))) score -= 2;
    if (!saysTotal(own.label) && parts.some((part) => saysTotal(this.#lines[part]?.label ?? ''))) score -= 2;
    score -= 0.5 * (new Set(parts.map((part) => this.#lines[part]?.block)).size - 1);
    return score;
  }

  #accept(candidates: readonly AdditiveGroup[]): number {
    let accepted = 0;
    for (const group of [...candidates].sort((one, other) => other.score - one.score || one.total - other.total)) {
      if (this.#found.some((known) => conflict(known, group))) continue;
      this.#found.push(group);
      accepted++;
    }
    return accepted;
  }
}

function keyOf(total: number, parts: readonly number[]): string {
  return [total, ...parts].join(',');
}
