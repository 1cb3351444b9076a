import type { Level, PartsWording, Stage, Subject } from '../../model/index.ts';
import { type Draft, newDraft } from './draft.ts';
import { readPhrase } from './phrase.ts';
import { isLike, isSame } from './same-subject.ts';
import { subjectOf } from './subject.ts';
import type { Stop, Token } from './tokens.ts';

/** A list of parts that is open while a sentence is read. */
interface Scope {
  whole: Draft;
  /** 支出预算4.52万元（其中：…）: at what stage the parts are told, where their own words say nothing. */
  stage: Stage | null;
  bracket: boolean;
  /** Tells the parts from each other; null until the first is followed by anything. */
  between: Stop | null;
}

export interface Named {
  subject: Subject;
  enumerator: string | null;
}

/** What a paragraph is speaking of as it is read: its subjects, and the lists of parts that are open. */
export class Discourse {
  readonly drafts: Draft[] = [];
  scopes: Scope[] = [];
  /** The subject at the top of the sentence, for what follows without a subject of its own. */
  topic: Draft | null = null;
  /** Told last within the sentence. */
  last: Draft | null = null;
  /** A subject that was named without a figure, at the beginning of a sentence. */
  named: Named | null = null;
  /** What the paragraph's first words name: （一）公务接待费。安排0.9万元… */
  lead: Named | null = null;
  /** 其中 was read, and no part yet. */
  opener: PartsWording | null = null;
  /** Told last in the paragraph: 2026年，…其中：… is all of 2026. */
  year: number | null = null;
  /** The bracket that opens next belongs to the words before it. */
  detached = false;
  /** Subjects told at the top of the last sentence that told any. */
  #tops: Draft[] = [];
  #ended = false;
  /** The side of a balance that was told last. */
  #sided: Subject['side'] = null;
  readonly #id: string;
  readonly #above: Draft | null;

  /** @param above what the paragraph right above speaks of at last */
  constructor(block: string, above: Draft | null) {
    this.#id = block;
    this.#above = above;
  }

  /** Id of the paragraph. */
  get block(): string {
    return this.#id;
  }

  /** A sentence without a subject behind several that had one each: whose it is cannot be told. */
  isOpen(): boolean {
    return this.last === null && this.drafts.filter(({ top }) => top).length > 1;
  }

  /** At what stage parts are told whose own words say nothing of it. */
  stageOfParts(): Stage | null {
    return this.scopes.at(-1)?.stage ?? null;
  }

  /** Whether the last sentence that told anything told it of one subject. */
  isAboutOne(): boolean {
    return this.#tops.length === 1;
  }

  /** 收入总计A万元，支出总计B万元，收入总计增加…: the one that the paragraph told an amount of; null where that is open. */
  toldOf(subject: Subject): Draft | null {
    if (this.opener !== null || this.scopes.length > 0) return null;
    const found = this.drafts.filter(
      ({ top, level, counted, subject: other }) => top && level !== null && !counted && isLike(other, subject),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** A subject with an amount or a change of its own: a part, where a list is open, else at the top of the sentence. */
  draft(subject: Subject, enumerator: string | null, counted = false): Draft {
    const { last } = this;
    if (
      this.opener !== null &&
      last &&
      last.level === null &&
      last.changes.length === 0 &&
      isSame(last.subject, subject)
    ) {
      // “三公”经费支出决算中，“三公”经费支出年初预算为…: named twice, and no part of itself.
      this.opener = null;
      return last;
    }
    const draft = newDraft(`${this.#id}#${this.drafts.length + 1}`, this.#id, subject, enumerator);
    draft.year = this.year;
    this.drafts.push(draft);
    this.#openScope();
    const scope = this.scopes.at(-1);
    draft.counted = counted;
    const [first] = scope?.whole.parts ?? [];
    if (counted && first && !first.counted) {
      // 公务用车购置支出19.36万元，购置车辆1辆；…: how many is no part of how much.
    } else if (scope) {
      scope.whole.parts.push(draft);
      for (const part of scope.whole.parts) part.unsure = [];
    } else {
      draft.top = true;
      this.topic = draft;
      if (this.#ended) this.#tops = [];
      this.#ended = false;
      this.#tops.push(draft);
    }
    this.last = draft;
    return draft;
  }

  /**
   * 财政拨款支出预算100万元，比上年增加5万元。财政拨款支出预算中，…: what was told before is spoken of again, so that its parts
   * are told; false where it was not told, or its parts were.
   */
  resume(subject: Subject): boolean {
    const told = this.drafts.filter((draft) => draft.level !== null && isSame(draft.subject, subject));
    const [only] = told;
    if (!only || told.length > 1 || only.parts.length > 0 || this.scopes.length > 0) return false;
    this.last = only;
    return true;
  }

  /** 其中 was read: what comes now is part of what was told last, or, at the beginning of a sentence, of its topic. */
  #openScope(): void {
    const wording = this.opener;
    this.opener = null;
    if (wording === null) return;
    // At the beginning of a sentence it is said of the sentence before, where that tells of one subject.
    const told = this.last ?? (this.#tops.length === 1 ? (this.#tops[0] ?? null) : null);
    if (!told) {
      if (this.#tops.length > 1) this.#push(this.#nobody(), false);
      return;
    }
    const whole = told.parts.length > 0 ? this.#toldAgain(told) : told;
    if (this.scopes.some((scope) => scope.whole === whole)) return;
    whole.wording = this.scopes.at(-1)?.bracket ? 'bracket' : wording;
    this.#push(whole, false);
  }

  /**
   * 收支总预算…。收入包括：…: one side of what was told last of both; false where nothing was.
   *
   * @param of null for the side told last
   */
  side(of: Subject['side']): boolean {
    const both = this.topic ?? this.#above;
    const which = of ?? this.#sided;
    const isBoth = both !== null && both.level !== null && /balance/.test(both.subject.kind ?? '');
    if (!isBoth || which === null || this.scopes.some(({ bracket }) => bracket)) return false;
    const subject = { ...both.subject, name: which === 'income' ? '收入' : '支出', side: which };
    const draft = newDraft(`${this.#id}#${this.drafts.length + 1}`, this.#id, subject, null);
    draft.level = both.level;
    draft.year = this.year;
    this.drafts.push(draft);
    this.#sided = which;
    this.scopes = [];
    this.last = draft;
    this.named = null;
    this.opener = 'including';
    return true;
  }

  #push(whole: Draft, bracket: boolean): void {
    const level = latest(whole);
    whole.split = level;
    this.scopes.push({ whole, stage: level?.stage ?? null, bracket, between: null });
  }

  /** A subject whose parts are told twice: of two amounts (预算…（其中…），决算…（其中…）), or of its amount and its change. */
  #toldAgain(told: Draft): Draft {
    const change = told.changes.at(-1);
    const level = latest(told);
    const again = newDraft(`${this.#id}#${this.drafts.length + 1}`, this.#id, told.subject, null);
    again.year = told.year;
    if (level !== told.split) again.level = level;
    else if (change && told.parts.every(({ changes }) => changes.length === 0)) {
      told.changes = told.changes.filter((one) => one !== change);
      again.changes.push(change);
    } else again.partial = true;
    this.drafts.push(again);
    return again;
  }

  #nobody(): Draft {
    return newDraft('', this.#id, subjectOf(''), null);
  }

  /** A stop ends lists that it does not part. */
  stop(mark: Stop, next: Token | undefined): void {
    if (mark === '、' || mark === '，') {
      const scope = this.scopes.at(-1);
      if (scope && scope.whole.parts.length === 1) scope.between ??= mark;
      return;
    }
    this.opener = null;
    const inBracket = this.scopes.findLastIndex(({ bracket }) => bracket);
    const kept = this.scopes.filter((scope, index) => index <= inBracket || this.#goesOn(scope, mark, next));
    for (const scope of kept) if (scope.whole.parts.length === 1) scope.between = mark;
    this.scopes = kept;
    if (mark === '。') {
      if (this.named && this.topic === null) this.lead ??= this.named;
      this.#ended = true;
      this.last = null;
      this.named = null;
    } else if (kept.length === 0) this.last = null;
  }

  /** Whether a list of parts runs over a stop: its first part ended here, or such a stop parted those before. */
  #goesOn({ whole, between }: Scope, mark: Stop, next: Token | undefined): boolean {
    if (next?.kind === 'words' && /^[①-⑳]/.test(next.text)) return whole.wording === 'list';
    if (whole.parts.length > 1) return between === mark;
    if (mark === '；') return true;
    // 其中：人员经费增加…，主要原因是…。日常公用经费增加…。: a new sentence of the same build.
    if (next?.kind !== 'words' || whole.level !== null || whole.parts.length === 0) return false;
    const phrase = readPhrase(next.text, 'money');
    return phrase.base === null && phrase.year === null && phrase.opener === null && phrase.verb?.kind === 'change';
  }

  /** A bracket with amounts: of what was told last, or of the words right before it. */
  open(): void {
    const told = this.detached ? null : (this.last ?? this.topic);
    this.detached = false;
    const whole = told === null ? this.#nobody() : told.parts.length > 0 ? this.#toldAgain(told) : told;
    whole.wording ??= 'bracket';
    this.opener = null;
    this.#push(whole, true);
  }

  close(): void {
    const at = this.scopes.findLastIndex(({ bracket }) => bracket);
    const scope = this.scopes[at];
    if (!scope) return;
    this.scopes = this.scopes.slice(0, at);
    this.last = scope.whole.id === '' ? null : scope.whole;
    this.opener = null;
  }
}

/** The amount that was told of a subject last. */
function latest({ level, others, plans }: Draft): Level | null {
  return others.findLast((other) => !plans.includes(other)) ?? level;
}
