import { foldWidth, type TextNumber } from '../../amounts/index.ts';
import type { Base, Change, Fact, Level, PartsWording, Subject } from '../../model/index.ts';
import type { WordedBase } from './base.ts';
import { type Draft, Figures, newDraft } from './draft.ts';
import { type Phrase, readPhrase, type Verb } from './phrase.ts';
import { subjectOf } from './subject.ts';
import { type Stop, type Token, tokensOf } from './tokens.ts';

export interface ReadBlock {
  drafts: Draft[];
  facts: Fact[];
  /** What the block speaks of at last, at the top of a sentence: lines below it may be its parts. */
  topic: Draft | null;
  /** It ends in a colon or in 其中: what follows are parts. */
  opens: PartsWording | null;
  enumerator: string | null;
  /** Its first words are 其中. */
  beginsWithPart: boolean;
  /** It ends in a semicolon: more of its kind follows. */
  unfinished: boolean;
}

/** A list of parts that is open while a sentence is read. */
interface Scope {
  whole: Draft;
  bracket: boolean;
  /** Tells the parts from each other; null until the first is followed by anything. */
  between: Stop | null;
}

/** No disclosure says more in one paragraph; a longer one is hostile. */
const LONGEST = 20_000;

/**
 * Reads one paragraph.
 *
 * @param topic what a heading right above it speaks of
 */
export function readBlock(block: { id: string; text: string }, topic: Subject | null): ReadBlock {
  const text = block.text.slice(0, LONGEST);
  const reader = new BlockReader({ id: block.id, text }, tokensOf(text), topic);
  return reader.read();
}

class BlockReader {
  readonly #text: string;
  readonly #id: string;
  readonly #tokens: readonly Token[];
  readonly #figures: Figures;
  readonly #drafts: Draft[] = [];
  readonly #heading: Subject | null;
  #scopes: Scope[] = [];
  /** The subject at the top of the sentence, for what follows without a subject of its own. */
  #topic: Draft | null = null;
  /** Told last within the sentence. */
  #last: Draft | null = null;
  /** A subject that was named without a figure, at the beginning of a sentence. */
  #named: { subject: Subject; enumerator: string | null } | null = null;
  #base: WordedBase | null = null;
  #basePlace: { start: number; end: number } | null = null;
  #baseFact: string | null = null;
  #reason = false;
  /** What the block's first words name: （一）公务接待费。安排0.9万元… */
  #lead: { subject: Subject; enumerator: string | null } | null = null;
  /** Subjects told at the top of the last sentence that told any. */
  #tops: Draft[] = [];
  #ended = false;
  /** The bracket that opens next belongs to the words before it. */
  #detached = false;
  /** Told last in the paragraph: 2026年，…其中：… is all of 2026. */
  #year: number | null = null;
  #opener: PartsWording | null = null;
  #enumerator: string | null = null;
  #first = true;

  constructor(block: { id: string; text: string }, tokens: readonly Token[], heading: Subject | null) {
    this.#id = block.id;
    this.#text = foldWidth(block.text);
    this.#tokens = tokens;
    this.#heading = heading;
    this.#figures = new Figures(
      block,
      tokens.flatMap((token) => (token.kind === 'figure' ? [token.figure] : [])),
    );
  }

  read(): ReadBlock {
    for (const [index, token] of this.#tokens.entries()) {
      const before = this.#tokens[index - 1];
      const next = this.#tokens[index + 1];
      if (token.kind === 'words' && next?.kind === 'figure') continue;
      if (token.kind === 'words') this.#words(token, next);
      else if (token.kind === 'figure') this.#figure(token.figure, before?.kind === 'words' ? before : null);
      else if (token.kind === 'stop') this.#stop(token.mark, next);
      else if (token.kind === 'open') this.#open();
      else this.#close();
    }
    const flat = this.#text.trim();
    const opens = /(?:其中)[:,]?$/.test(flat) ? 'of-which' : /[:]$/.test(flat) ? 'list' : null;
    return {
      drafts: this.#drafts,
      facts: this.#figures.facts,
      topic: this.#topic,
      opens,
      enumerator: this.#enumerator,
      beginsWithPart: /^其中/.test(flat),
      unfinished: flat.endsWith(';'),
    };
  }

  #phrase(words: string, unit: Parameters<typeof readPhrase>[1], start: number): Phrase {
    const phrase = readPhrase(words, unit);
    if (this.#first) this.#enumerator = phrase.enumerator;
    this.#first = false;
    if (phrase.opener !== null) {
      this.#opener = phrase.opener;
      this.#reason = false;
    } else if (phrase.enumerator === '①' && this.#topic) this.#opener = 'list';
    if (phrase.base) {
      this.#base = phrase.base;
      this.#basePlace = { start: start + phrase.base.start, end: start + phrase.base.end };
      this.#baseFact = null;
    }
    if (phrase.reason) this.#reason = true;
    this.#year = phrase.year ?? this.#year;
    return phrase;
  }

  /** Words with no figure behind them. */
  #words(token: Token & { kind: 'words' }, next: Token | undefined): void {
    const phrase = this.#phrase(token.text, null, token.start);
    if (phrase.verb?.kind === 'change' && !(this.#reason && !phrase.reason)) {
      this.#change(phrase, phrase.verb, null, token.start);
      return;
    }
    if (this.#reason || phrase.label === '') return;
    const subject = subjectOf(phrase.label);
    if (next?.kind === 'open') {
      // 新增转移支付（127.92亿元）: the amount of the words before it, and no part of what was told last.
      this.#named = { subject, enumerator: phrase.enumerator };
      this.#detached = true;
      return;
    }
    // 主要用于, 详见下表: only what names something may be spoken of later.
    if (subject.kind !== null || next?.kind !== 'stop' || next.mark === '：' || this.#topic === null)
      this.#named = { subject, enumerator: phrase.enumerator };
    if (subject.kind === 'functional' && subject.path.length > 1) this.#topic = null;
  }

  #figure(figure: TextNumber, words: (Token & { kind: 'words' }) | null): void {
    const unit = figure.kind === 'percent' ? 'percent' : figure.kind === 'count' ? 'count' : 'money';
    const phrase = words ? this.#phrase(words.text, unit, words.start) : this.#phrase('', unit, figure.start);
    if (this.#reason) {
      // Figures in a reason are no claims.
      this.#opener = null;
      return;
    }
    const { verb } = phrase;
    if (verb?.kind === 'change') this.#change(phrase, verb, figure, words?.start ?? figure.start);
    else if (verb?.kind === 'share') this.#share(figure, verb.of, phrase.label);
    else if (verb?.kind === 'completion') this.#completion(figure, verb.of);
    // 比2022年同口径预算343.22万元减少…: the base's own amount.
    else if (phrase.base && words && phrase.base.end >= words.text.length && unit === 'money') this.#baseAmount(figure);
    else if (unit !== 'percent') this.#level(phrase, figure);
  }

  #level(phrase: Phrase, figure: TextNumber): void {
    const owner = this.#ownerOf(phrase);
    if (owner === null) return;
    const { stage } = phrase;
    const { year } = phrase;
    const when = year ?? this.#year;
    const role = stage === 'final' ? '决算' : stage === 'executed' ? '执行数' : year !== null ? `${year}年` : '';
    const period: Fact['period'] = stage === 'final' || stage === 'executed' ? 'final' : null;
    const id = this.#figures.add(
      figure,
      owner.subject,
      owner.level ? role : stage === 'final' ? '决算' : '',
      period,
      when,
    );
    const level: Level = { fact: id, year: when, stage };
    if (owner.level === null) owner.level = level;
    else owner.others.push(level);
    this.#last = owner;
  }

  /** Whose amount it is: a subject of its own, or, where the words name none, the sentence's. */
  #ownerOf(phrase: Phrase): Draft | null {
    const named = this.#named;
    this.#named = null;
    const subject = phrase.label === '' ? null : subjectOf(phrase.label);
    if (subject && (!this.#isNameless(subject, phrase) || this.#opener !== null))
      return this.#draft(subject, phrase.enumerator ?? named?.enumerator ?? null);
    if (named && !isEmptyName(named.subject.name)) return this.#draft(named.subject, named.enumerator);
    if (this.#scopes.length === 0 && this.#topic) return this.#isOpen() ? null : this.#topic;
    if (this.#scopes.length > 0 && this.#last) return this.#last;
    if (this.#topic !== null) return null;
    if (this.#lead) return this.#draft(this.#lead.subject, this.#lead.enumerator);
    if (subject?.kind) return this.#draft(subject, phrase.enumerator);
    return this.#heading ? this.#draft(this.#heading, null) : null;
  }

  /** A sentence without a subject behind several that had one each: whose it is cannot be told. */
  #isOpen(): boolean {
    return this.#last === null && this.#drafts.filter(({ top }) => top).length > 1;
  }

  /** 年初预算为…，支出决算为…: of what was named before. 支出预算 at the top of a paragraph is a subject of its own. */
  #isNameless({ name }: Subject, { stage }: Phrase): boolean {
    if (isEmptyName(name)) return true;
    if (!/^(?:支出|收入)$/.test(name)) return false;
    const known = this.#topic?.subject.kind ?? this.#lead?.subject.kind ?? null;
    return known !== null && !/income|expenditure|balance/.test(known) && stage !== null && stage !== 'budget';
  }

  #draft(subject: Subject, enumerator: string | null): Draft {
    const draft = newDraft(`${this.#id}#${this.#drafts.length + 1}`, this.#id, subject, enumerator);
    this.#drafts.push(draft);
    this.#openScope();
    const scope = this.#scopes.at(-1);
    if (scope) {
      scope.whole.parts.push(draft);
      for (const part of scope.whole.parts) part.unsure = [];
    } else {
      draft.top = true;
      this.#topic = draft;
      if (this.#ended) this.#tops = [];
      this.#ended = false;
      this.#tops.push(draft);
    }
    this.#last = draft;
    return draft;
  }

  /** 其中 was read: what comes now is part of what was told last, or, at the beginning of a sentence, of its topic. */
  #openScope(): void {
    const wording = this.#opener;
    this.#opener = null;
    if (wording === null) return;
    // At the beginning of a sentence it is said of the sentence before, where that tells of one subject.
    const told = this.#last ?? (this.#tops.length === 1 ? (this.#tops[0] ?? null) : null);
    if (!told) {
      if (this.#tops.length > 1) this.#scopes.push({ whole: this.#nobody(), bracket: false, between: null });
      return;
    }
    const whole = told.parts.length > 0 ? this.#toldAgain(told) : told;
    if (this.#scopes.some((scope) => scope.whole === whole)) return;
    whole.wording = this.#scopes.at(-1)?.bracket ? 'bracket' : wording;
    this.#scopes.push({ whole, bracket: false, between: null });
  }

  /** A subject whose parts are told twice, once of its amount and once of its change: the change with its own parts. */
  #toldAgain(told: Draft): Draft {
    const change = told.changes.at(-1);
    const again = newDraft(`${this.#id}#${this.#drafts.length + 1}`, this.#id, told.subject, null);
    if (change && told.parts.every(({ changes }) => changes.length === 0)) {
      told.changes = told.changes.filter((one) => one !== change);
      again.changes.push(change);
    } else again.partial = true;
    this.#drafts.push(again);
    return again;
  }

  #nobody(): Draft {
    return newDraft('', this.#id, subjectOf(''), null);
  }

  #change(phrase: Phrase, verb: Verb & { kind: 'change' }, figure: TextNumber | null, start: number): void {
    if (figure === null && verb.direction !== 'flat') return;
    const owner = this.#changeOwner(phrase, verb, figure);
    if (owner === null) return;
    const base = this.#takeBase();
    const place = { start: start + verb.start, end: start + verb.end };
    const last = owner.changes.at(-1);
    // 增加1740.17万元，增长53.68%: one change, told as an amount and as a rate.
    const again =
      last &&
      figure?.kind === 'percent' &&
      last.rate === null &&
      last.amount !== null &&
      last.direction === verb.direction
        ? last
        : null;
    const change: Change = again ?? {
      direction: verb.direction,
      place: { block: this.#id, ...place, text: this.#text.slice(place.start, place.end) },
      base,
      amount: null,
      rate: null,
      roughly: verb.roughly,
    };
    if (!again) {
      owner.changes.push(change);
      if (this.#isUnsure(owner)) owner.unsure.push(change);
    }
    if (figure === null) return;
    const role = verb.direction === 'up' ? '增加' : '减少';
    if (figure.kind === 'percent')
      change.rate = this.#figures.add(
        figure,
        owner.subject,
        verb.direction === 'up' ? '增幅' : '降幅',
        'change-rate',
        null,
      );
    else if (figure.kind === 'money' || figure.kind === 'none')
      change.amount = this.#figures.add(figure, owner.subject, role, 'change', null);
    this.#last = owner;
  }

  #changeOwner(phrase: Phrase, verb: Verb & { kind: 'change' }, figure: TextNumber | null): Draft | null {
    const subject = phrase.label === '' ? null : subjectOf(phrase.label);
    if (subject && !isEmptyName(subject.name)) {
      const topic = this.#opener === null ? (this.#last ?? this.#topic) : null;
      if (topic && isSame(topic.subject, subject)) return topic;
      if (this.#opener === null && this.#scopes.length === 0 && this.#topic && isSame(this.#topic.subject, subject))
        return this.#topic;
      return this.#draft(subject, phrase.enumerator);
    }
    if (this.#named && !isEmptyName(this.#named.subject.name) && this.#last === null) {
      const { subject: named, enumerator } = this.#named;
      this.#named = null;
      return this.#draft(named, enumerator);
    }
    const scope = this.#scopes.at(-1);
    // A，其中：B，C，比上年增加…: A's or C's.
    if (scope && !scope.bracket && scope.whole.parts.length > 1 && scope.between !== '；' && scope.between !== '。') {
      if (scope.whole.parts.some(({ changes }) => changes.length > 0)) return this.#last;
      // What grew by more than it is now would have been less than nothing: it is the whole that grew.
      const tooSmall = figure !== null && verb.direction === 'up' && this.#isLess(this.#last, figure);
      return tooSmall || this.#isSameChange(scope.whole, verb, figure) ? scope.whole : null;
    }
    if (this.#last) return this.#last;
    if (this.#topic) return this.#isOpen() ? null : this.#topic;
    const lead = this.#lead?.subject ?? this.#heading ?? subjectOf('');
    return this.#draft(lead, phrase.enumerator ?? this.#lead?.enumerator ?? null);
  }

  #isUnsure(owner: Draft): boolean {
    const scope = this.#scopes.at(-1);
    return (
      scope !== undefined &&
      !scope.bracket &&
      scope.whole.parts.length === 1 &&
      scope.whole.parts[0] === owner &&
      scope.whole.level !== null &&
      owner.level !== null &&
      // Where both are one amount, so is their change.
      this.#value(scope.whole) !== this.#value(owner)
    );
  }

  /** 增长53.68% behind 增加1740.17万元 of the whole. */
  #isSameChange(
    { changes }: Draft,
    { direction }: { direction: Change['direction'] },
    figure: TextNumber | null,
  ): boolean {
    const last = changes.at(-1);
    return figure?.kind === 'percent' && last?.direction === direction && last.amount !== null && last.rate === null;
  }

  #isLess(draft: Draft | null, { kind, value }: TextNumber): boolean {
    const own = draft ? this.#value(draft) : null;
    return kind === 'money' && own !== null && Number(own) < Number(value);
  }

  #value({ level }: Draft): string | null {
    const fact = level === null ? undefined : this.#figures.facts.find(({ id }) => id === level.fact);
    return fact?.value === null || fact?.value === undefined ? null : String(Number(fact.value));
  }

  #takeBase(): Base | null {
    const base = this.#base;
    const place = this.#basePlace;
    if (!base || !place) return null;
    return {
      place: { block: this.#id, ...place, text: this.#text.slice(place.start, place.end) },
      year: base.year,
      prior: base.prior,
      stage: base.stage,
      restated: base.restated,
      fact: this.#baseFact,
    };
  }

  #baseAmount(figure: TextNumber): void {
    const subject = (this.#last ?? this.#topic)?.subject;
    if (!subject) return;
    this.#baseFact = this.#figures.add(figure, subject, '上年', 'prior', this.#base?.year ?? null);
  }

  #share(figure: TextNumber, of: string, label: string): void {
    const owner = this.#last;
    // 税收占比60.7%, told beside 非税收入: a share of something whose amount is not told.
    if (!owner || (label !== '' && !isSame(owner.subject, subjectOf(label)))) return;
    owner.shares.push({ fact: this.#figures.add(figure, owner.subject, '占比', null, null), of });
  }

  #completion(figure: TextNumber, of: Level['stage']): void {
    const owner = this.#last ?? this.#topic;
    if (!owner) return;
    owner.completions.push({ fact: this.#figures.add(figure, owner.subject, '完成率', null, null), of });
  }

  #stop(mark: Stop, next: Token | undefined): void {
    if (mark === '：') return;
    if (mark === '、' || mark === '，') {
      const scope = this.#scopes.at(-1);
      if (scope && scope.whole.parts.length === 1) scope.between ??= mark;
      return;
    }
    const enumerated = next?.kind === 'words' && /^(?:[一二三四五六七八九]是|[(]?\d{1,2}[)、.]|[①-⑳])/.test(next.text);
    if (!(this.#reason && enumerated && mark === '；')) this.#reason = false;
    this.#base = null;
    this.#opener = null;
    const inBracket = this.#scopes.findLastIndex(({ bracket }) => bracket);
    const kept = this.#scopes.filter((scope, index) => index <= inBracket || this.#goesOn(scope, mark, next));
    for (const scope of kept) if (scope.whole.parts.length === 1) scope.between = mark;
    this.#scopes = kept;
    if (mark === '。') {
      if (this.#named && this.#topic === null) this.#lead ??= this.#named;
      this.#ended = true;
      this.#last = null;
      this.#named = null;
    } else if (kept.length === 0) this.#last = null;
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

  #open(): void {
    const told = this.#detached ? null : (this.#last ?? this.#topic);
    this.#detached = false;
    const whole = told === null ? this.#nobody() : told.parts.length > 0 ? this.#toldAgain(told) : told;
    whole.wording ??= 'bracket';
    this.#opener = null;
    this.#scopes.push({ whole, bracket: true, between: null });
  }

  #close(): void {
    const at = this.#scopes.findLastIndex(({ bracket }) => bracket);
    const scope = this.#scopes[at];
    if (!scope) return;
    this.#scopes = this.#scopes.slice(0, at);
    this.#last = scope.whole.id === '' ? null : scope.whole;
    this.#opener = null;
    this.#reason = false;
  }
}

/** 2026年预算安排, 年初预算, 支出决算: the words tell year and stage, and no subject. */
function isEmptyName(name: string): boolean {
  return /^(?:当年|本年|全年|年初|本年度|年度|其|数|资金|具体|共安排|财政拨款)?$/.test(name);
}

/** One subject told twice: by kind, or, where the words are nobody's, by name. */
function isSame(one: Subject, other: Subject): boolean {
  if (one.kind !== null && one.kind === other.kind && one.kind !== 'functional')
    return one.side === other.side || other.side === null || one.side === null;
  return one.name === other.name || (one.name.length > 3 && other.name.endsWith(one.name));
}
