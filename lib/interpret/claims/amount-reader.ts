import type { TextNumber } from '../../amounts/index.ts';
import type { Fact, Level, Stage } from '../../model/index.ts';
import { type Additions, isBareClosing, isClosing } from './additions.ts';
import type { Discourse } from './discourse.ts';
import { type Figures, newDraft } from './draft.ts';
import { addedIn } from './openings.ts';
import type { Owners } from './owners.ts';
import type { Phrase } from './phrase.ts';
import { isSame } from './same-subject.ts';
import { subjectOf } from './subject.ts';

/** What tells an amount of a subject from its others; a plain 预算 is the subject itself. */
const STAGE_NAMES: Readonly<Partial<Record<Stage, string>>> = {
  initial: '年初预算',
  adjusted: '调整预算',
  executed: '执行数',
  final: '决算',
};

/** Reads amounts, what was planned of them, their shares, and what they are added up to. */
export class AmountReader {
  readonly #said: Discourse;
  readonly #figures: Figures;
  readonly #owners: Owners;
  readonly #additions: Additions;

  constructor(said: Discourse, figures: Figures, owners: Owners, additions: Additions) {
    this.#said = said;
    this.#figures = figures;
    this.#owners = owners;
    this.#additions = additions;
  }

  /**
   * An amount of a subject.
   *
   * @param when the year that the words, or those before them, name
   */
  level(phrase: Phrase, figure: TextNumber, when: number | null): void {
    const added = addedIn(phrase.label);
    const closes = isClosing(phrase.label);
    // 转移性支出0.84亿元，合计192.14亿元: no further amount of what was told last.
    if (isBareClosing(phrase.label) && this.#said.last?.top) {
      this.#bareSum(figure, when, phrase.stage);
      return;
    }
    phrase.label = phrase.label.slice(added);
    const owner = this.#owners.ofLevel(phrase, figure.kind === 'count');
    if (owner === null) {
      this.#additions.missing();
      return;
    }
    const isFirst = owner.level === null;
    // 预算为59080万元，实际完成57305万元
    const done = !isFirst && /完成$/.test(phrase.label) ? 'executed' : null;
    const stage = phrase.stage ?? done ?? this.#said.stageOfParts();
    const told = (stage && STAGE_NAMES[stage]) ?? '';
    const role = told || (phrase.year !== null ? `${phrase.year}年` : '');
    const period: Fact['period'] = stage === 'final' || stage === 'executed' ? 'final' : null;
    const id = this.#figures.add(
      figure,
      // 收入总计 is called so; what it is of is told by its subject.
      closes ? { ...owner.subject, name: phrase.label.replace(/(?:为|达|是)$/, '') } : owner.subject,
      owner.level ? role : stage === 'executed' ? '' : told,
      period,
      when,
    );
    const level: Level = { fact: id, year: when, stage };
    if (owner.level === null) owner.level = level;
    else owner.others.push(level);
    this.#said.last = owner;
    if (figure.kind !== 'money' || !owner.top || !isFirst) return;
    const sum = closes ? this.#additions.close(owner) : null;
    if (sum) this.#said.drafts.push(sum);
    if (!closes) this.#additions.told(owner, added > 0);
  }

  /** 完成年初预算60999万元的40.4%: one more amount of the same subject, as it was planned. */
  planned(figure: TextNumber, stage: Level['stage']): void {
    const owner = this.#said.last ?? this.#said.topic;
    if (!owner?.level) return;
    const fact = this.#figures.add(figure, owner.subject, '预算', null, null);
    const plan: Level = { fact, year: owner.level.year, stage };
    owner.others.push(plan);
    owner.plans.push(plan);
  }

  /** @param of the words for the whole, "" where none are said */
  share(figure: TextNumber, of: string, label: string): void {
    const owner = this.#said.last;
    // 税收占比60.7%, told beside 非税收入: a share of something whose amount is not told.
    if (!owner || (label !== '' && !isSame(owner.subject, subjectOf(label)))) return;
    owner.shares.push({ fact: this.#figures.add(figure, owner.subject, '占比', null, null), of });
  }

  completion(figure: TextNumber, of: Level['stage']): void {
    const owner = this.#said.last ?? this.#said.topic;
    if (!owner) return;
    owner.completions.push({ fact: this.#figures.add(figure, owner.subject, '完成率', null, null), of });
  }

  /** 合计 behind several amounts: what they come to, of no subject of its own. */
  #bareSum(figure: TextNumber, year: number | null, stage: Level['stage']): void {
    const subject = subjectOf('');
    const fact = this.#figures.add(figure, { ...subject, name: '合计' }, '', null, year);
    const closing = newDraft(fact, this.#said.block, subject, null);
    closing.level = { fact, year, stage };
    const sum = this.#additions.close(closing);
    if (sum) this.#said.drafts.push(sum);
  }
}
