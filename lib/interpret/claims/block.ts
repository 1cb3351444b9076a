import { foldWidth, type TextNumber } from '../../amounts/index.ts';
import type { Fact, Level, PartsWording, Subject } from '../../model/index.ts';
import { Additions } from './additions.ts';
import { AmountReader } from './amount-reader.ts';
import { stageIn, type WordedBase } from './base.ts';
import { ChangeReader } from './change-reader.ts';
import { Discourse } from './discourse.ts';
import { type Draft, Figures } from './draft.ts';
import { isManner, leadIn, sideIn } from './openings.ts';
import { Owners } from './owners.ts';
import { type ChangeVerb, type Phrase, plannedIn, readPhrase } from './phrase.ts';
import { ReasonReader } from './reason-reader.ts';
import { joinSiblings } from './siblings.ts';
import { subjectOf } from './subject.ts';
import { type Stop, type Token, tokensOf } from './tokens.ts';
import { ToldBase } from './told-base.ts';

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

/** What these words name is told in parts behind them. */
const AMONG = /(?:决算|预算|支出|收入|经费|合计|总计)数?中$/;
/** The amount is last year's, of what the sentence speaks of. */
const PRIOR_AMOUNT =
  /^而?(?:上年度?|去年|上一年度?)(?:同期|年初|全年)?(?:预算|决算|执行|完成|实际)?(?:支出|收入|安排)?(?:数|额)?(?:为|是|有)?$/;
/** No disclosure says more in one paragraph; a longer one is hostile. */
const LONGEST = 20_000;

/**
 * Reads one paragraph.
 *
 * @param topic what a heading right above it speaks of
 * @param above what the paragraph right above it speaks of at last
 */
export function readBlock(
  block: { id: string; text: string },
  topic: Subject | null,
  above: Draft | null = null,
): ReadBlock {
  const text = block.text.slice(0, LONGEST);
  const reader = new BlockReader({ id: block.id, text }, tokensOf(text), topic, above);
  return reader.read();
}

class BlockReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #figures: Figures;
  readonly #said: Discourse;
  readonly #base: ToldBase;
  readonly #changes: ChangeReader;
  readonly #additions: Additions;
  readonly #amounts: AmountReader;
  readonly #reasons: ReasonReader;
  #reason = false;
  /** 剔除…因素后 was read: it holds for every change up to the sentence's end. */
  #leavesOut = false;
  /** A change was the last thing told. */
  #changed = false;
  /** The plan whose amount was told right before: 完成预算60999万元的…%. */
  #planned: Level['stage'] = null;
  #enumerator: string | null = null;
  #first = true;

  constructor(
    block: { id: string; text: string },
    tokens: readonly Token[],
    heading: Subject | null,
    above: Draft | null,
  ) {
    this.#text = foldWidth(block.text);
    this.#tokens = tokens;
    this.#said = new Discourse(block.id, above);
    this.#additions = new Additions(block.id);
    this.#base = new ToldBase(block.id, this.#text);
    this.#figures = new Figures(
      block,
      tokens.flatMap((token) => (token.kind === 'figure' ? [token.figure] : [])),
    );
    const owners = new Owners(this.#said, this.#figures, heading);
    this.#reasons = new ReasonReader(this.#said, this.#figures);
    this.#amounts = new AmountReader(this.#said, this.#figures, owners, this.#additions);
    this.#changes = new ChangeReader({ id: block.id, text: this.#text }, this.#figures, owners, this.#base);
  }

  read(): ReadBlock {
    for (const [index, token] of this.#tokens.entries()) {
      const before = this.#tokens[index - 1];
      const next = this.#tokens[index + 1];
      if (token.kind === 'words' && next?.kind === 'figure') continue;
      if (token.kind === 'words') this.#words(token, next);
      else if (token.kind === 'figure') {
        const words = before?.kind === 'words' ? before : null;
        if (!words || !isOfWhich(next, this.#tokens[index + 2]) || !this.#whole(token.figure, words))
          this.#figure(token.figure, words, next);
      } else if (token.kind === 'stop') this.#stop(token.mark, next);
      else if (token.kind === 'open') this.#said.open();
      else {
        this.#said.close();
        this.#reason = false;
        this.#leavesOut = false;
      }
    }
    this.#reasons.end();
    joinSiblings(this.#said.drafts, this.#text);
    const flat = this.#text.trim();
    const wording = /(?:其中)[:,]?$/.test(flat) ? 'of-which' : /[:]$|情况如下。$/.test(flat) ? 'list' : null;
    // 收入总计…，支出总计…。具体情况如下：leaves open what the lines are of.
    const opens = this.#said.isAboutOne() ? wording : null;
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
    const side = sideIn(words);
    const isSide = side !== null && this.#said.side(side.of);
    const phrase = readPhrase(isSide ? words.slice(side.end).padStart(words.length) : words, unit);
    if (isSide) this.#reason = false;
    // 按照收支平衡原则，…: how it was drawn up; what follows is told all the same.
    if (phrase.reason && unit === null && this.#said.last === null && isManner(words)) phrase.reason = false;
    if (this.#first) this.#enumerator = phrase.enumerator;
    this.#first = false;
    if (phrase.opener !== null) {
      this.#said.opener = phrase.opener;
      this.#reason = false;
    } else if (phrase.enumerator === '①' && this.#said.topic) this.#said.opener = 'list';
    if (phrase.base) this.#base.set(phrase.base, start);
    this.#leavesOut ||= phrase.leavesOut;
    phrase.leavesOut = this.#leavesOut;
    if (phrase.reason) {
      if (!this.#reason) this.#reasons.open(words, this.#changed);
      this.#reason = true;
    }
    this.#said.year = phrase.year ?? this.#said.year;
    return phrase;
  }

  /** 收入由100万元调整为120万元: what it was before, of a subject whose amount follows. 上年为35万元，减少…: of one that was told. */
  #before(phrase: Phrase, figure: TextNumber, start: number): boolean {
    if (this.#said.topic !== null && PRIOR_AMOUNT.test(phrase.label) && phrase.verb === null) {
      const stage = stageIn(phrase.label);
      this.#base.set({ start: 0, end: phrase.label.length, year: null, prior: true, stage, restated: false }, start);
      this.#changes.before(figure, this.#said.topic.subject);
      return true;
    }
    if (!/[由从]$/.test(phrase.label) || phrase.verb !== null) return false;
    const subject = subjectOf(phrase.label.slice(0, -1));
    this.#said.named = { subject, enumerator: phrase.enumerator };
    const base = { start: 0, end: phrase.label.length, year: null, prior: false, restated: false };
    this.#base.set({ ...base, stage: 'initial' }, start);
    this.#changes.before(figure, subject);
    return true;
  }

  /** Words with no figure behind them. */
  #words(token: Token & { kind: 'words' }, next: Token | undefined): void {
    // 支出99.13万元（与部门决算中…之和一致），较上年…: an aside.
    if (/^\([^()]*\)$/.test(token.text)) return;
    if (next?.kind === 'stop' && next.mark === '：' && this.#lead(token)) return;
    const phrase = this.#phrase(token.text, null, token.start);
    if (phrase.verb?.kind === 'change' && !(this.#reason && !phrase.reason)) {
      this.#change(phrase, phrase.verb, null, token.start);
      return;
    }
    if (this.#reason || phrase.label === '') return;
    // 加上中央补助、上年结转等: something is added of which no amount is told. 加上…后 ends what was.
    if (!/^(?:之?后|其中)$/.test(phrase.label) && this.#said.scopes.length === 0) this.#additions.missing();
    const subject = subjectOf(phrase.label);
    if (AMONG.test(token.text) && next?.kind === 'stop' && subject.kind !== null && this.#said.scopes.length === 0) {
      // “三公”经费支出决算中，因公出国（境）费…，公务接待费…: its parts follow.
      if (!this.#said.resume(subject)) this.#said.draft(subject, phrase.enumerator);
      this.#said.opener = 'of-which';
      return;
    }
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

  /** 本年收入的具体构成为：…: its parts follow, though it is told no amount here. */
  #lead(token: Token & { kind: 'words' }): boolean {
    const words = leadIn(token.text);
    if (words === null || this.#said.scopes.length > 0) return false;
    const phrase = this.#phrase(words, null, token.start);
    const subject = subjectOf(phrase.label);
    if (subject.kind === null || subject.kind === 'functional') return false;
    this.#said.draft(subject, phrase.enumerator);
    this.#said.opener = 'including';
    return true;
  }

  #figure(figure: TextNumber, words: (Token & { kind: 'words' }) | null, next: Token | undefined): void {
    const unit = figure.kind === 'percent' ? 'percent' : figure.kind === 'count' ? 'count' : 'money';
    const phrase = words ? this.#phrase(words.text, unit, words.start) : this.#phrase('', unit, figure.start);
    if (this.#reason) {
      // Figures in a reason are no claims, but where they tell how all parts changed.
      this.#reasons.take(words?.text ?? '', figure, words?.start ?? figure.start);
      this.#said.opener = null;
      return;
    }
    const { verb } = phrase;
    this.#changed = verb?.kind === 'change';
    const planned = this.#planned;
    this.#planned = null;
    if (planned !== null) this.#amounts.completion(figure, planned);
    else if (verb?.kind === 'change') this.#change(phrase, verb, figure, words?.start ?? figure.start);
    else if (verb?.kind === 'share') this.#amounts.share(figure, verb.of, phrase.label);
    else if (verb?.kind === 'completion') this.#amounts.completion(figure, verb.of);
    else if (unit === 'money' && words && this.#before(phrase, figure, words.start)) return;
    // 比2022年同口径预算343.22万元减少…, 较上年的2.08万元增加…: the base's own amount.
    else if (phrase.base && words && unit === 'money' && isOfBase(phrase.base, words.text, next)) {
      const subject = (this.#said.last ?? this.#said.topic)?.subject;
      if (subject) this.#changes.before(figure, subject);
    } else if (unit !== 'percent') this.#amounts.level(phrase, figure, phrase.year ?? this.#said.year);
  }

  /** 完成年初预算60999万元的40.4%: one more amount of the same subject, as it was planned. */
  #whole(figure: TextNumber, words: Token & { kind: 'words' }): boolean {
    const planned = figure.kind === 'money' ? plannedIn(words.text) : null;
    if (planned === null || this.#reason) return false;
    this.#amounts.planned(figure, planned);
    this.#planned = planned;
    return true;
  }

  #change(phrase: Phrase, verb: ChangeVerb, figure: TextNumber | null, start: number): void {
    const owner = this.#changes.read(phrase, verb, figure, start);
    if (owner) this.#said.last = owner;
    if (figure && (owner?.level ?? null) === null) this.#additions.missing();
  }

  #stop(mark: Stop, next: Token | undefined): void {
    if (mark === '：') return;
    this.#said.stop(mark, next);
    this.#additions.stop(mark);
    if (mark === '、' || mark === '，') return;
    this.#leavesOut = false;
    this.#reasons.end();
    this.#changed = false;
    const enumerated = next?.kind === 'words' && /^(?:[一二三四五六七八九]是|[(]?\d{1,2}[)、.]|[①-⑳])/.test(next.text);
    if (!(this.#reason && enumerated && mark === '；')) this.#reason = false;
    this.#base.clear();
  }
}

/** The base's words end in front of its amount, or, whatever else they say of it, the change follows right behind it. */
function isOfBase({ end }: WordedBase, words: string, next: Token | undefined): boolean {
  return (
    end >= words.length || (next?.kind === 'words' && /^(?:增加|减少|增长|下降|上升|降低|提高|压减)/.test(next.text))
  );
}

/** 的40.4% behind an amount. */
function isOfWhich(words: Token | undefined, figure: Token | undefined): boolean {
  return (
    words?.kind === 'words' && words.text === '的' && figure?.kind === 'figure' && figure.figure.kind === 'percent'
  );
}
