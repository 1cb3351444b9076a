import type { TextNumber } from '../../amounts/index.ts';
import type { Base, Change, Subject } from '../../model/index.ts';
import { type Draft, type Figures, sameBase } from './draft.ts';
import type { Owners } from './owners.ts';
import type { ChangeVerb, Phrase } from './phrase.ts';
import type { ToldBase } from './told-base.ts';

/** Reads changes: whose they are, what they are against, and which two figures tell one and the same change. */
export class ChangeReader {
  readonly #block: { id: string; text: string };
  readonly #figures: Figures;
  readonly #owners: Owners;
  readonly #base: ToldBase;

  /** @param block its text as folded, in which places count */
  constructor(block: { id: string; text: string }, figures: Figures, owners: Owners, base: ToldBase) {
    this.#block = block;
    this.#figures = figures;
    this.#owners = owners;
    this.#base = base;
  }

  /**
   * Takes a change down with the subject that it is of.
   *
   * @param figure what it came to; null for 持平
   * @param start where the phrase's words begin in the block
   * @returns the subject, where a figure was taken down; null where whose it is is open
   */
  read(phrase: Phrase, verb: ChangeVerb, figure: TextNumber | null, start: number): Draft | null {
    if (figure === null && verb.direction !== 'flat') return null;
    const owner = this.#owners.ofChange(phrase, verb, figure);
    if (owner === null) return null;
    const change = this.#changeOf(owner, phrase, verb, figure, start);
    if (figure === null) return null;
    const isUp = verb.direction === 'up';
    if (figure.kind === 'percent')
      change.rate = this.#figures.add(figure, owner.subject, isUp ? '增幅' : '降幅', 'change-rate', null);
    else if (figure.kind === 'money' || figure.kind === 'none')
      change.amount = this.#figures.add(figure, owner.subject, isUp ? '增加' : '减少', 'change', null);
    return owner;
  }

  /** 比2022年同口径预算343.22万元减少…, 由100万元调整为…: what the amount was before. */
  before(figure: TextNumber, subject: Subject): void {
    this.#base.amount = this.#figures.add(figure, subject, '上年', 'prior', this.#base.year);
  }

  #changeOf(owner: Draft, phrase: Phrase, verb: ChangeVerb, figure: TextNumber | null, start: number): Change {
    const place = this.#place(start + verb.start, start + verb.end);
    const base = this.#baseOf(owner, phrase, verb, place);
    const last = owner.changes.at(-1);
    // 增加1740.17万元，增长53.68%; 增长3.76%，增收7264万元: one change, told as an amount and as a rate.
    if (last && last.leavesOut === phrase.leavesOut && isOtherHalf(owner, last, figure, verb, base)) return last;
    const change: Change = {
      direction: verb.direction,
      place,
      base,
      amount: null,
      rate: null,
      roughly: verb.roughly,
      leavesOut: phrase.leavesOut,
    };
    owner.changes.push(change);
    if (this.#owners.isUnsure(owner)) owner.unsure.push(change);
    return change;
  }

  /** What it is compared with: what the sentence names, but for 超收, which names the budget itself. */
  #baseOf(owner: Draft, phrase: Phrase, verb: ChangeVerb, place: Base['place']): Base | null {
    const implied: Base = { place, year: null, prior: false, stage: null, restated: false, fact: null };
    if (verb.ofBudget && phrase.base === null) return { ...implied, stage: 'budget' };
    const named = this.#base.take(owner);
    if (!phrase.restated) return named;
    // 扣除留抵退税因素后增长6.3%: against last year's amount, counted likewise.
    return { ...(named ?? { ...implied, prior: true }), restated: true, fact: null };
  }

  #place(start: number, end: number): Base['place'] {
    return { block: this.#block.id, start, end, text: this.#block.text.slice(start, end) };
  }
}

function isOtherHalf(
  { subject }: Draft,
  { amount, rate, direction, base }: Change,
  figure: TextNumber | null,
  verb: ChangeVerb,
  other: Base | null,
): boolean {
  if (figure === null || direction !== verb.direction || !sameBase(base, other)) return false;
  if (figure.kind === 'percent') return amount !== null && rate === null;
  // 同口径增长14.6%，增收4376万元: the rate is of last year's amount restated, the amount may be of that which was told.
  const isRestated = base?.restated || /口径/.test(subject.name);
  return amount === null && rate !== null && !isRestated;
}
