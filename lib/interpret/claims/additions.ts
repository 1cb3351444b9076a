import { type Draft, newDraft } from './draft.ts';
import type { Stop } from './tokens.ts';

const CLOSING =
  /(?:(?:收入|支出)(?:总计|合计|总量|总额|总规模)|总收入|总支出)(?:完成|安排)?(?:为|达|是)?$|^(?:以上|两项|三项|四项|各项)?(?:合计|总计|共计)(?:为|达|是)?$/;

/** 收入总计, 支出合计, or 合计 alone: words for what amounts told before come to. */
export function isClosing(label: string): boolean {
  return CLOSING.test(label);
}

/** 合计 with nothing said of what: no further amount of the subject told last. */
export function isBareClosing(label: string): boolean {
  return isClosing(label) && !/收入|支出/.test(label);
}

/** What governments pass on, borrow, repay and carry over: never a part of the revenue or spending beside it. */
const TRANSFER = /上解|补助|转移|返还|债|调入|调出|结转|结余|调节基金|援助其他/;

/** Whether a name is that of money passed on or carried over. */
export function isTransfer(name: string): boolean {
  return TRANSFER.test(name) && !/^(?:一般公共预算|政府性基金)(?:收入|支出)$/.test(name);
}

/**
 * Amounts that a text adds up as it goes: 一般公共预算收入…，加上上级补助收入…、上年结转…，收入总计…. What was told without a
 * figure, or as a change, is missing from the sum, which then is not taken.
 */
export class Additions {
  readonly #block: string;
  /** Told at the top since the sentence began, or since the last sum. */
  #terms: Draft[] = [];
  /** Told last before the sentence began: …。加上…. */
  #before: Draft | null = null;
  /** 加上 was read: the list goes on until its sum. */
  #added = false;
  #broken = false;

  constructor(block: string) {
    this.#block = block;
  }

  /**
   * An amount at the top of a sentence.
   *
   * @param added its words say that it is added to what was told before
   */
  told(draft: Draft, added: boolean): void {
    if (added && !this.#added) {
      // To the amount told right before; which of those told before is meant, the rules try.
      this.#terms = this.#terms.length > 0 ? this.#terms.slice(-1) : this.#before ? [this.#before] : [];
      this.#added = this.#terms.length > 0;
      this.#broken = !this.#added;
    }
    this.#terms.push(draft);
  }

  /** Something that a sum would have to hold, and that cannot be added. */
  missing(): void {
    this.#broken = true;
  }

  /**
   * What the amounts come to.
   *
   * @returns the sum with its terms as parts, beside the closing amount itself; null where nothing is known to be added
   */
  close(closing: Draft): Draft | null {
    const sum =
      this.#broken || this.#terms.length < 2 ? null : newDraft(`${closing.id}=`, this.#block, closing.subject, null);
    if (sum) {
      sum.level = closing.level;
      sum.parts = [...this.#terms];
      const others = this.#terms.slice(1).map(({ subject }) => subject.name);
      const isBalance =
        others.length > 2 && others.every(isTransfer) && !isTransfer(this.#terms[0]?.subject.name ?? '');
      sum.wording = this.#added || isBalance ? 'added' : 'summed';
    }
    this.#terms = [closing];
    this.#added = false;
    this.#broken = false;
    return sum;
  }

  /** A sentence's end ends a list. */
  stop(mark: Stop): void {
    if (mark !== '。' && mark !== '；') return;
    this.#before = this.#terms.at(-1) ?? this.#before;
    this.#terms = [];
    this.#added = false;
    this.#broken = false;
  }
}
