import type { PartsWording } from '../../model/index.ts';
import type { ReadBlock } from './block.ts';
import { type Draft, newDraft } from './draft.ts';

/** How lines are numbered: "（一）" and "（二）" are of one style. */
type Style = 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'none';

interface OpenList {
  whole: Draft;
  wording: PartsWording;
  style: Style | null;
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

  block(read: ReadBlock): void {
    const style = styleOf(read.enumerator);
    this.#closeFor(style);
    const list = this.#open.at(-1);
    const item = read.drafts.find(({ top }) => top) ?? null;
    const above = this.#above;
    // 1．本年收入合计…万元。 and below it （1）…: a list of its own, though no colon leads to it.
    if (style !== 'none' && list?.style !== style && ordinalOf(read.enumerator) === 1 && isUntold(above) && item)
      this.#open.push({ whole: above, wording: 'list', style, items: [item], broken: false, told: false });
    else if (list) this.#take(list, style, item, read);
    // 其中：人员经费…万元, as a line of its own: a part of what the line above tells.
    else if (read.beginsWithPart && isUntold(above) && item)
      this.#open.push({
        whole: above,
        wording: 'of-which',
        style: 'none',
        items: [item],
        broken: false,
        told: read.unfinished,
      });
    this.#above = read.drafts.filter(({ top }) => top).length === 1 ? read.topic : null;
    if (read.opens && read.topic && read.topic.parts.length === 0)
      this.#open.push({
        whole: read.topic,
        wording: read.opens === 'of-which' ? 'of-which' : 'list',
        style: null,
        items: [],
        broken: false,
        told: false,
      });
  }

  /** A line without figures. */
  plain(text: string): void {
    const above = this.#above;
    this.#above = null;
    const wording = openerAlone(text);
    if (wording !== null && above?.level) {
      this.#open.push({ whole: this.#untold(above), wording, style: null, items: [], broken: false, told: false });
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
    const again = { ...newDraft(`${above.id}+`, above.block, above.subject, null), level: above.level };
    this.added.push(again);
    return again;
  }

  heading(text: string): void {
    this.#above = null;
    // （一）因公出国（境）费 as a heading of its own keeps the list open, but then it is not told whole.
    const style = styleOf(enumeratorOf(text));
    for (const list of this.#open) list.broken ||= style !== 'none' && style === list.style;
    this.#finish();
  }

  end(): void {
    this.#above = null;
    while (this.#open.length > 0) this.#finish();
  }

  /** A line of a list further up ends the lists below it. */
  #closeFor(style: Style): void {
    if (style === 'none') return;
    while (this.#open.length > 1) {
      const list = this.#open.at(-1);
      if (!list || list.style === null || list.style === style) return;
      if (!this.#open.slice(0, -1).some((above) => above.style === style)) return;
      this.#finish();
    }
  }

  #take(list: OpenList, style: Style, item: Draft | null, read: ReadBlock): void {
    list.style ??= style;
    if (list.style !== style) {
      // Numbered otherwise: a line below the last item. Not numbered: it goes on about that item.
      return;
    }
    const number = ordinalOf(read.enumerator);
    const expected = list.items.length + 1;
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
    if (!list || list.items.length === 0 || list.whole.parts.length > 0) return;
    list.whole.parts.push(...list.items);
    list.whole.wording = list.style === 'none' ? list.wording : 'list';
    list.whole.partial ||= list.broken;
  }
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

function enumeratorOf(text: string): string | null {
  return (
    /^\s*((?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）])|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.．](?!\d)|[①-⑳])/.exec(
      text,
    )?.[1] ?? null
  );
}

function styleOf(enumerator: string | null): Style {
  if (enumerator === null) return 'none';
  if (/^[(（][一二三四五六七八九十]/.test(enumerator)) return 'chinese-bracket';
  if (/^[一二三四五六七八九十]/.test(enumerator)) return 'chinese';
  if (/^[①-⑳]/.test(enumerator)) return 'circled';
  return /[)）]$/.test(enumerator) ? 'arabic-bracket' : 'arabic';
}

const DIGITS = '一二三四五六七八九';

function ordinalOf(enumerator: string | null): number | null {
  if (enumerator === null) return null;
  const arabic = /\d{1,2}/.exec(enumerator)?.[0];
  if (arabic) return Number(arabic);
  const circled = enumerator.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  const numeral = /[一二三四五六七八九十]{1,3}/.exec(enumerator)?.[0] ?? '';
  if (numeral === '') return null;
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 : 0;
  return ten + (units === '' ? 0 : DIGITS.indexOf(units) + 1);
}
