import type { TextNumber } from '../../amounts/index.ts';
import type { Base, Change, Claim, Fact, Level, PartsWording, Subject } from '../../model/index.ts';

/** A claim while its block is being read. */
export interface Draft {
  id: string;
  block: string;
  subject: Subject;
  enumerator: string | null;
  year: number | null;
  level: Level | null;
  others: Level[];
  changes: Change[];
  shares: Claim['shares'];
  completions: Claim['completions'];
  parts: Draft[];
  wording: PartsWording | null;
  partial: boolean;
  /** What it tells is how many there are, not how much. */
  counted: boolean;
  /** The amount that its parts are told of. */
  split: Level | null;
  /** The amounts among the others that a plan gave it (完成预算…的…%): none of them is told in parts. */
  plans: Level[];
  /** Told at the top of a sentence, not as a part of anything. */
  top: boolean;
  /** A change that may be the whole's as well as this part's, as long as no further part follows. */
  unsure: Change[];
}

/** Figures of one block on their way to facts. */
export class Figures {
  readonly facts: Fact[] = [];
  readonly #block: { id: string; text: string };
  readonly #decimals: number;

  constructor(block: { id: string; text: string }, figures: readonly TextNumber[]) {
    this.#block = block;
    this.#decimals = Math.max(0, ...figures.filter(({ kind }) => kind === 'money').map(({ decimals }) => decimals));
  }

  /** Makes a fact of a figure and gives its id. */
  add(figure: TextNumber, subject: Subject, role: string, period: Fact['period'], year: number | null): string {
    const { id: block, text } = this.#block;
    const id = `${block}:${figure.start}`;
    const quantity = figure.kind === 'percent' ? 'percent' : figure.kind === 'count' ? 'count' : 'money';
    // A page number that was left standing in front of a figure may be part of it, a comma may part a list: no amount.
    const glued = /\d\s+$/.test(text.slice(0, figure.start));
    const percent = quantity === 'percent';
    // A zero stands for nothing at all; 0.00% may be a little.
    const exact = (figure.exact && !percent) || quantity === 'count';
    const end = percent ? figure.unitEnd : figure.end;
    this.facts.push({
      id,
      place: { block, start: figure.start, end, text: text.slice(figure.start, end) },
      value: figure.doubtful || glued ? null : figure.value,
      decimals: exact ? null : figure.decimals,
      usualDecimals: exact ? null : quantity === 'money' ? Math.max(figure.decimals, this.#decimals) : figure.decimals,
      quantity,
      unit: quantity === 'money' ? (figure.money ?? '万元') : null,
      label: subject.name,
      columnLabel: role,
      form: 'other',
      ledger: null,
      line: null,
      code: subject.code,
      measure: null,
      fund: null,
      period,
      year,
    });
    return id;
  }
}

export function newDraft(id: string, block: string, subject: Subject, enumerator: string | null): Draft {
  return {
    id,
    block,
    subject,
    enumerator,
    year: null,
    level: null,
    others: [],
    changes: [],
    shares: [],
    completions: [],
    parts: [],
    wording: null,
    partial: false,
    counted: false,
    split: null,
    plans: [],
    top: false,
    unsure: [],
  };
}

export function claimOf(draft: Draft, section: string): Claim {
  const { id, block, subject, year, level, others, shares, completions, parts, wording, partial } = draft;
  const changes = draft.changes.filter((change) => !draft.unsure.includes(change));
  return {
    id,
    block,
    section,
    subject,
    year,
    level,
    others,
    changes,
    shares,
    completions,
    parts: parts.map((part) => part.id),
    wording,
    partial,
  };
}

/** Whether two bases name one and the same thing to compare with, as far as both say: 比上年完成数增加…，同比增长…. */
export function sameBase(one: Base | null, other: Base | null): boolean {
  return (
    one === null ||
    other === null ||
    ((one.year === other.year || one.year === null || other.year === null) &&
      (one.prior || one.year !== null) === (other.prior || other.year !== null) &&
      one.restated === other.restated &&
      (one.stage === other.stage || one.stage === null || other.stage === null))
  );
}
