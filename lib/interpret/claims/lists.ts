import type { PartsWording } from '../../model/index.ts';
import type { ReadBlock } from './block.ts';
import { type Draft, newDraft } from './draft.ts';
import { enumeratorOf, ordinalOf, type Style, styleOf } from './enumerators.ts';

interface OpenList {
  whole: Draft;
  wording: PartsWording;
  style: Style | null;
  /** Number of its first line: of lists in a list, the later ones may be numbered on from the one before. */
  first: number;
  /** The list below one of its items that ended last. */
  inner: { style: Style | null; last: number } | null;
  items: Draft[];
  /** A line among them could not be read, or a number is missing. */
  broken: boolean;
  /** Its lines end in semicolons. */
  told: boolean;
}

/**
 * Lists that run over lines: a line that tells the whole and ends in a colon, and numbered lines below it, one a part.
 * Lists may stand in lists. Where numbers miss or a line tells no amount, the list counts as partial.
 */
export class ListReader {
  #open: OpenList[] = [];
  /** Claims that come of lists alone: a whole that is told in parts a second time. */
  readonly added: Draft[] = [];
  /** What the line above told. */
  #above: Draft | null = null;
  /** Number of a line that names an item and no more: its amounts follow on the next. */
  #pending: string | null = null;
  /** The line above ended, by a semicolon, amid the parts of this one. */
  #running: Draft | null = null;

  block(read: ReadBlock): void {
    const enumerator = read.enumerator ?? this.#pending;
    this.#pending = null;
    const style = styleOf(enumerator);
    const number = ordinalOf(enumerator);
    this.#closeFor(style, number);
    const list = this.#open.at(-1);
    const item = read.drafts.find(({ top }) => top) ?? null;
    const above = this.#above;
    const goesOn = list?.inner?.style === style && number === list.inner.last + 1;
    const begins = style !== 'none' && list?.style !== style && list?.style !== null && (number === 1 || goesOn);
    if (this.#runsOn(style, number, item, read)) return;
    // 1．本年收入合计…万元。 and below it （1）…: a list of its own, though no colon leads to it.
    if (begins && isUntold(above) && item)
      this.#open.push(listOf(above, 'list', { style, first: number ?? 1, items: [item] }));
    else if (list) this.#take(list, style, number, item, read);
    // 其中：人员经费…万元, as a line of its own: a part of what the line above tells.
    else if (read.beginsWithPart && isUntold(above) && item)
      this.#open.push(listOf(above, 'of-which', { style: 'none', items: [item], told: read.unfinished }));
    this.#above = read.drafts.filter(({ top }) => top).length === 1 ? read.topic : null;
    const last = read.drafts.at(-1);
    this.#running = read.unfinished && last && read.topic?.parts.includes(last) ? read.topic : null;
    if (read.opens && read.topic)
      this.#open.push(listOf(this.#untold(read.topic), read.opens === 'of-which' ? 'of-which' : 'list'));
  }

  /** 支出合计…万元，其中：基本支出…； and 项目支出…； on the next line: one more part of what that line tells. */
  #runsOn(style: Style, number: number | null, item: Draft | null, read: ReadBlock): boolean {
    const whole = this.#running;
    const before = whole?.parts.at(-1);
    this.#running = null;
    if (!whole || !before || !item || item.level === null || read.drafts.filter(({ top }) => top).length > 1)
      return false;
    const next = style === 'none' ? null : (ordinalOf(before.enumerator) ?? 0) + 1;
    if (styleOf(before.enumerator) !== style || number !== next || isBeside(item, whole)) return false;
    item.top = false;
    whole.parts.push(item);
    if (read.unfinished) this.#running = whole;
    return true;
  }

  /** A line that names an item alone, its amounts on the next: 1.…（类）…（款）行政运行（项）。 */
  itemAlone(enumerator: string | null): void {
    this.#pending = enumerator;
    this.#above = null;
    this.#running = null;
  }

  /** A line without figures. */
  plain(text: string): void {
    this.#pending = null;
    const above = this.#above;
    this.#above = null;
    this.#running = null;
    const wording = openerAlone(text);
    if (wording !== null && above?.level) {
      this.#open.push(listOf(this.#untold(above), wording));
      return;
    }
    const list = this.#open.at(-1);
    if (!list) return;
    if (styleOf(enumeratorOf(text)) === list.style) list.broken = true;
    else if (text.length > 40) this.#finish();
  }

  /** What the line above tells; told in parts already (包括本年收入…，上年结转…), the same once more, for other parts. */
  #untold(above: Draft): Draft {
    if (above.parts.length === 0) return above;
    const { id, block, subject, level, others, plans } = above;
    const again = { ...newDraft(`${id}+`, block, subject, null), level, others: [...others], plans: [...plans] };
    this.added.push(again);
    return again;
  }

  heading(text: string): void {
    this.#pending = null;
    this.#above = null;
    this.#running = null;
    // （一）因公出国（境）费 as a heading of its own is a line of the list, which then is not told whole.
    const style = styleOf(enumeratorOf(text));
    const at = style === 'none' ? -1 : this.#open.findLastIndex((list) => list.style === style);
    while (this.#open.length > at + 1) this.#finish();
    const list = this.#open[at];
    if (list) list.broken = true;
  }

  end(): void {
    this.#above = null;
    this.#running = null;
    while (this.#open.length > 0) this.#finish();
  }

  /** A line of a list further up ends the lists below it; a first line, the list of its own style. */
  #closeFor(style: Style, number: number | null): void {
    if (style === 'none') return;
    const begun = this.#open.at(-1);
    // 公务用车购置支出…。 公务用车运行支出…。 3.公务接待费…: beside the item that the lines without numbers were parts of.
    if (begun?.style === 'none' && begun.items.length > 0 && number !== 1) this.#finish();
    if (number === 1 && begun?.style === style && begun.items.length > 0) this.#finish();
    while (this.#open.length > 1) {
      const list = this.#open.at(-1);
      if (!list || list.style === style) return;
      if (!this.#open.slice(0, -1).some((above) => above.style === style)) return;
      this.#finish();
    }
  }

  #take(list: OpenList, style: Style, number: number | null, item: Draft | null, read: ReadBlock): void {
    list.style ??= style;
    if (list.style !== style) {
      // Numbered otherwise: a line below the last item. Not numbered: it goes on about that item.
      return;
    }
    const expected = list.first + list.items.length;
    if (style !== 'none' && number !== null && number !== expected) {
      if (number === 1 || number < expected) this.#finish();
      else list.broken = true;
      if (number === 1 || number < expected) return;
    }
    if (item === null || (item.level === null && item.changes.length === 0)) {
      list.broken = true;
      if (style === 'none') this.#finish();
      return;
    }
    const enough = list.items.length === 3 && !read.unfinished && !list.told;
    if (style === 'none' && (enough || isBeside(item, list.whole))) {
      this.#finish();
      return;
    }
    list.items.push(item);
    if (list.items.length === 1) list.told = read.unfinished;
    // The last line of those that are told by semicolons ends in a full stop.
    if (style === 'none' && list.items.length > 3 && !read.unfinished) this.#finish();
  }

  #finish(): void {
    const list = this.#open.pop();
    const around = this.#open.at(-1);
    if (list && around) around.inner = { style: list.style, last: list.first + list.items.length - 1 };
    if (!list || list.items.length === 0 || list.whole.parts.length > 0) return;
    list.whole.parts.push(...list.items);
    list.whole.wording = list.style === 'none' ? list.wording : 'list';
    list.whole.partial ||= list.broken;
  }
}

function listOf(whole: Draft, wording: PartsWording, begun: Partial<OpenList> = {}): OpenList {
  return { whole, wording, style: null, first: 1, inner: null, items: [], broken: false, told: false, ...begun };
}

/** 项目支出 below 基本支出 stands beside it. */
function isBeside(item: Draft, whole: Draft): boolean {
  return (
    item.subject.kind === whole.subject.kind || (whole.subject.kind === 'basic' && item.subject.kind === 'project')
  );
}

/** An amount of which no parts are told yet. */
function isUntold(draft: Draft | null): draft is Draft {
  return draft !== null && draft.level !== null && draft.parts.length === 0;
}

/** 其中： as a line of its own. */
function openerAlone(text: string): PartsWording | null {
  const flat = text.replace(/\s+/g, '');
  if (/^其中[:：]?$/.test(flat)) return 'of-which';
  return /^(?:具体)?(?:包括|如下|情况如下|构成如下|分别为)[:：]$/.test(flat) ? 'list' : null;
}
