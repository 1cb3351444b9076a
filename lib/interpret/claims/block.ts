import { foldWidth, type TextNumber } from '../../amounts/index.ts';
import type { Base, Change, Fact, Level, PartsWording, Subject } from '../../model/index.ts';
import type { WordedBase } from './base.ts';
import { Discourse } from './discourse.ts';
import { type Draft, Figures } from './draft.ts';
import { type Phrase, readPhrase, type Verb } from './phrase.ts';
import { isEmptyName, isSame } from './same-subject.ts';
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
  readonly #heading: Subject | null;
  readonly #said: Discourse;
  #base: WordedBase | null = null;
  #basePlace: { start: number; end: number } | null = null;
  #baseFact: string | null = null;
  #reason = false;
  /** Told last in the paragraph: 2026年，…其中：… is all of 2026. */
  #year: number | null = null;
  #enumerator: string | null = null;
  #first = true;

  constructor(block: { id: string; text: string }, tokens: readonly Token[], heading: Subject | null) {
    this.#id = block.id;
    this.#text = foldWidth(block.text);
    this.#tokens = tokens;
    this.#heading = heading;
    this.#said = new Discourse(block.id);
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
      else if (token.kind === 'open') this.#said.open();
      else {
        this.#said.close();
        this.#reason = false;
      }
    }
    const flat = this.#text.trim();
    const opens = /(?:其中)[:,]?$/.test(flat) ? 'of-which' : /[:]$/.test(flat) ? 'list' : null;
    return {
      drafts: this.#said.drafts,
      facts: this.#figures.facts,
      topic: this.#said.topic,
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
      this.#said.opener = phrase.opener;
      this.#reason = false;
    } else if (phrase.enumerator === '①' && this.#said.topic) this.#said.opener = 'list';
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
      this.#said.named = { subject, enumerator: phrase.enumerator };
      this.#said.detached = true;
      return;
    }
    // 主要用于, 详见下表: only what names something may be spoken of later.
    if (subject.kind !== null || next?.kind !== 'stop' || next.mark === '：' || this.#said.topic === null)
      this.#said.named = { subject, enumerator: phrase.enumerator };
    if (subject.kind === 'functional' && subject.path.length > 1) this.#said.topic = null;
  }

  #figure(figure: TextNumber, words: (Token & { kind: 'words' }) | null): void {
    const unit = figure.kind === 'percent' ? 'percent' : figure.kind === 'count' ? 'count' : 'money';
    const phrase = words ? this.#phrase(words.text, unit, words.start) : this.#phrase('', unit, figure.start);
    if (this.#reason) {
      // Figures in a reason are no claims.
      this.#said.opener = null;
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
    this.#said.last = owner;
  }

  /** Whose amount it is: a subject of its own, or, where the words name none, the sentence's. */
  #ownerOf(phrase: Phrase): Draft | null {
    const named = this.#said.named;
    this.#said.named = null;
    const subject = phrase.label === '' ? null : subjectOf(phrase.label);
    if (subject && (!this.#isNameless(subject, phrase) || this.#said.opener !== null))
      return this.#said.draft(subject, phrase.enumerator ?? named?.enumerator ?? null);
    if (named && !isEmptyName(named.subject.name)) return this.#said.draft(named.subject, named.enumerator);
    if (this.#said.scopes.length === 0 && this.#said.topic) return this.#said.isOpen() ? null : this.#said.topic;
    if (this.#said.scopes.length > 0 && this.#said.last) return this.#said.last;
    if (this.#said.topic !== null) return null;
    if (this.#said.lead) return this.#said.draft(this.#said.lead.subject, this.#said.lead.enumerator);
    if (subject?.kind) return this.#said.draft(subject, phrase.enumerator);
    return this.#heading ? this.#said.draft(this.#heading, null) : null;
  }

  /** 年初预算为…，支出决算为…: of what was named before. 支出预算 at the top of a paragraph is a subject of its own. */
  #isNameless({ name }: Subject, { stage }: Phrase): boolean {
    if (isEmptyName(name)) return true;
    if (!/^(?:支出|收入)$/.test(name)) return false;
    const known = this.#said.topic?.subject.kind ?? this.#said.lead?.subject.kind ?? null;
    return known !== null && !/income|expenditure|balance/.test(known) && stage !== null && stage !== 'budget';
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
    this.#said.last = owner;
  }

  #changeOwner(phrase: Phrase, verb: Verb & { kind: 'change' }, figure: TextNumber | null): Draft | null {
    const subject = phrase.label === '' ? null : subjectOf(phrase.label);
    if (subject && !isEmptyName(subject.name)) {
      const topic = this.#said.opener === null ? (this.#said.last ?? this.#said.topic) : null;
      if (topic && isSame(topic.subject, subject)) return topic;
      if (
        this.#said.opener === null &&
        this.#said.scopes.length === 0 &&
        this.#said.topic &&
        isSame(this.#said.topic.subject, subject)
      )
        return this.#said.topic;
      return this.#said.draft(subject, phrase.enumerator);
    }
    if (this.#said.named && !isEmptyName(this.#said.named.subject.name) && this.#said.last === null) {
      const { subject: named, enumerator } = this.#said.named;
      this.#said.named = null;
      return this.#said.draft(named, enumerator);
    }
    const scope = this.#said.scopes.at(-1);
    // A，其中：B，C，比上年增加…: A's or C's.
    if (scope && !scope.bracket && scope.whole.parts.length > 1 && scope.between !== '；' && scope.between !== '。') {
      if (scope.whole.parts.some(({ changes }) => changes.length > 0)) return this.#said.last;
      // What grew by more than it is now would have been less than nothing: it is the whole that grew.
      const tooSmall = figure !== null && verb.direction === 'up' && this.#isLess(this.#said.last, figure);
      return tooSmall || this.#isSameChange(scope.whole, verb, figure) ? scope.whole : null;
    }
    if (this.#said.last) return this.#said.last;
    if (this.#said.topic) return this.#said.isOpen() ? null : this.#said.topic;
    const lead = this.#said.lead?.subject ?? this.#heading ?? subjectOf('');
    return this.#said.draft(lead, phrase.enumerator ?? this.#said.lead?.enumerator ?? null);
  }

  #isUnsure(owner: Draft): boolean {
    const scope = this.#said.scopes.at(-1);
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
    const subject = (this.#said.last ?? this.#said.topic)?.subject;
    if (!subject) return;
    this.#baseFact = this.#figures.add(figure, subject, '上年', 'prior', this.#base?.year ?? null);
  }

  #share(figure: TextNumber, of: string, label: string): void {
    const owner = this.#said.last;
    // 税收占比60.7%, told beside 非税收入: a share of something whose amount is not told.
    if (!owner || (label !== '' && !isSame(owner.subject, subjectOf(label)))) return;
    owner.shares.push({ fact: this.#figures.add(figure, owner.subject, '占比', null, null), of });
  }

  #completion(figure: TextNumber, of: Level['stage']): void {
    const owner = this.#said.last ?? this.#said.topic;
    if (!owner) return;
    owner.completions.push({ fact: this.#figures.add(figure, owner.subject, '完成率', null, null), of });
  }

  #stop(mark: Stop, next: Token | undefined): void {
    if (mark === '：') return;
    this.#said.stop(mark, next);
    if (mark === '、' || mark === '，') return;
    const enumerated = next?.kind === 'words' && /^(?:[一二三四五六七八九]是|[(]?\d{1,2}[)、.]|[①-⑳])/.test(next.text);
    if (!(this.#reason && enumerated && mark === '；')) this.#reason = false;
    this.#base = null;
  }
}
