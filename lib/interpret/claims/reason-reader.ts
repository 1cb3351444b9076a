import type { TextNumber } from '../../amounts/index.ts';
import type { SubjectKind } from '../../model/index.ts';
import type { Discourse } from './discourse.ts';
import { type Draft, type Figures, newDraft } from './draft.ts';
import { subjectOf } from './subject.ts';

const PART =
  /(?:^|是|为|因|由于|因为)(?<name>基本支出|项目支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))(?:比上年|较上年|同比)?(?<verb>增加|增长|减少|下降)了?$/;
/** What the reason is of, told in its own words: 决算数大于预算数的主要原因是… is of no change against last year. */
const OF_SOMETHING_ELSE = /预算|决算/;
const WHOLE_OF: readonly (readonly SubjectKind[])[] = [
  ['basic', 'project'],
  ['personnel', 'public'],
];

/**
 * Reasons that tell how the parts of a subject changed: 增加110.35万元，主要是基本支出增加46.64万元，项目支出增加63.71万元. They
 * are taken only where they stand right behind the change, tell all parts there are, and nothing else.
 */
export class ReasonReader {
  readonly #said: Discourse;
  readonly #figures: Figures;
  #whole: Draft | null = null;
  #told: { name: string; up: boolean; figure: TextNumber; start: number }[] = [];

  constructor(said: Discourse, figures: Figures) {
    this.#said = said;
    this.#figures = figures;
  }

  /** @param behindChange a change was the last thing told */
  open(words: string, behindChange: boolean): void {
    const owner = this.#said.last ?? this.#said.topic;
    const isMeant = behindChange && !OF_SOMETHING_ELSE.test(words) && owner?.changes.at(-1)?.amount != null;
    this.#whole = isMeant ? owner : null;
    this.#told = [];
  }

  /** A figure within a reason. */
  take(words: string, figure: TextNumber, start: number): void {
    const { name, verb = '' } = PART.exec(words)?.groups ?? {};
    if (name && figure.kind === 'money') this.#told.push({ name, up: /增/.test(verb), figure, start });
    else this.#whole = null;
  }

  /** The reason is over. */
  end(): void {
    const whole = this.#whole;
    const change = whole?.changes.at(-1);
    const told = this.#told;
    this.#whole = null;
    this.#told = [];
    if (!whole || !change || told.length !== 2) return;
    const { block } = this.#said;
    const subjects = told.map(({ name }) => subjectOf(name));
    if (!WHOLE_OF.some((kinds) => kinds.every((kind) => subjects.some((subject) => subject.kind === kind)))) return;
    const again = newDraft(`${whole.id}~`, block, whole.subject, null);
    again.year = whole.year;
    again.changes.push(change);
    again.wording = 'reason';
    for (const [at, { up, figure, start }] of told.entries()) {
      const subject = subjects[at] ?? subjectOf('');
      const part = newDraft(`${again.id}${at}`, block, subject, null);
      const amount = this.#figures.add(figure, subject, up ? '增加' : '减少', 'change', null);
      const place = { block, start, end: figure.start, text: '' };
      const direction = up ? 'up' : 'down';
      const { leavesOut } = change;
      part.changes.push({ direction, place, base: null, amount, rate: null, roughly: false, leavesOut });
      again.parts.push(part);
    }
    this.#said.drafts.push(again, ...again.parts);
  }
}
