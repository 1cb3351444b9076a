import type { TextNumber } from '../../amounts/index.ts';
import type { Change, Subject, SubjectKind } from '../../model/index.ts';
import type { Discourse } from './discourse.ts';
import type { Draft, Figures } from './draft.ts';
import type { ChangeVerb, Phrase } from './phrase.ts';
import { isEmptyName, isSame } from './same-subject.ts';
import { subjectOf } from './subject.ts';

/** What has an expenditure of its own beside its income; 事业收入 and the like are but sources of the office's. */
const ELLIPTIC: ReadonlySet<SubjectKind> = new Set([
  'income',
  'current-income',
  'fiscal-income',
  'general-public',
  'government-fund',
  'state-capital',
]);

/** Decides whose an amount or a change is: of a subject that its own words name, or of what the sentence speaks of. */
export class Owners {
  readonly #said: Discourse;
  readonly #figures: Figures;
  readonly #heading: Subject | null;

  /** @param heading what a heading right above the paragraph speaks of */
  constructor(said: Discourse, figures: Figures, heading: Subject | null) {
    this.#said = said;
    this.#figures = figures;
    this.#heading = heading;
  }

  /** Whose amount it is: a subject of its own, or, where the words name none, the sentence's; null where that is open. */
  ofLevel(phrase: Phrase, counted: boolean): Draft | null {
    const named = this.#said.named;
    this.#said.named = null;
    const subject = phrase.label === '' ? null : subjectOf(this.#sided(phrase.label));
    const again = subject && this.#sameAtOtherStage(subject, phrase);
    if (again) return again;
    if (subject && (!this.#isNameless(subject, phrase) || this.#said.opener !== null))
      return this.#said.draft(subject, phrase.enumerator ?? named?.enumerator ?? null, counted);
    if (named && !isEmptyName(named.subject.name)) return this.#said.draft(named.subject, named.enumerator);
    if (this.#said.scopes.length === 0 && this.#said.topic) return this.#said.isOpen() ? null : this.#said.topic;
    if (this.#said.scopes.length > 0 && this.#said.last) return this.#said.last;
    if (this.#said.topic !== null) return null;
    if (this.#said.lead) return this.#said.draft(this.#said.lead.subject, this.#said.lead.enumerator);
    if (subject?.kind) return this.#said.draft(subject, phrase.enumerator);
    return this.#heading ? this.#said.draft(this.#heading, null) : null;
  }

  /**
   * Words of one side with what the other was told of: 政府性基金预算收入38万元，支出38万元 is the fund's expenditure, 水文站
   * 收入184万元，支出186万元 that station's.
   */
  #sided(label: string): string {
    if (this.#isOtherSide(label)) return '支出';
    const told = this.#said.topic?.subject;
    const isBare = /^(?:本年)?支出(?:预算|决算)?数?[为是]?$/.test(label) && this.#said.scopes.length === 0;
    if (!isBare || told?.side !== 'income' || (told.kind !== null && !ELLIPTIC.has(told.kind))) return label;
    return told.name.replace(/收入(?!.*收入)/, '支出');
  }

  /** 收入决算1,000.00万元，支出决算990.00万元: not the outturn of what came in. */
  #isOtherSide(label: string): boolean {
    const { topic } = this.#said;
    return (
      /^支出(?:决算|预算)数?[为是]?$/.test(label) && topic?.subject.side === 'income' && topic.subject.kind !== null
    );
  }

  /** “三公”经费支出预算44.52万元，实际支出“三公”经费决算22.62万元: one subject, told twice within a sentence. */
  #sameAtOtherStage(subject: Subject, { stage }: Phrase): Draft | null {
    const { last, topic, opener, scopes } = this.#said;
    if (!last || last !== topic || opener !== null || scopes.length > 0 || stage === null) return null;
    if (subject.kind === null || subject.kind === 'functional' || last.parts.length > 0) return null;
    const told = last.level === null ? [] : [last.level, ...last.others];
    const isOther = told.length > 0 && told.every((level) => level.stage !== null && level.stage !== stage);
    return isOther && isSame(last.subject, subject) ? last : null;
  }

  /** 年初预算为…，支出决算为…: of what was named before. 支出预算 at the top of a paragraph is a subject of its own. */
  #isNameless({ name }: Subject, { stage, label }: Phrase): boolean {
    if (isEmptyName(name)) return true;
    if (!/^(?:支出|收入)$/.test(name)) return false;
    if (label === name && this.#isCounted(this.#said.last)) return true;
    const known = this.#said.topic?.subject.kind ?? this.#said.lead?.subject.kind ?? null;
    return known !== null && !/income|expenditure|balance/.test(known) && stage !== null && stage !== 'budget';
  }

  /** Whose change it is; null where that is open. */
  ofChange(phrase: Phrase, verb: ChangeVerb, figure: TextNumber | null): Draft | null {
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
      return this.#said.toldOf(subject) ?? this.#said.draft(subject, phrase.enumerator);
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

  /** 公务接待12批次，110人次，支出2.05万元: spent on what was counted. */
  #isCounted(draft: Draft | null): boolean {
    return draft?.level != null && this.#figures.facts.find(({ id }) => id === draft.level?.fact)?.quantity === 'count';
  }

  /** Told behind the only part so far, 其中：…: a change may be the part's or the whole's. */
  isUnsure(owner: Draft): boolean {
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
}
