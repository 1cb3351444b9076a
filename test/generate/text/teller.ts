import type { Block, Figure, Piece } from '../document.ts';
import type { Fen } from '../figures/money.ts';
import type { Office } from '../figures/office.ts';
import type { Stated } from '../figures/spending.ts';
import type { Press, Print } from '../press.ts';

/** Pieces of a sentence: `say\`收入预算${figure}万元\``. */
export function say(words: TemplateStringsArray, ...pieces: (Piece | readonly Piece[])[]): Piece[] {
  return words.flatMap((word, at): Piece[] => {
    const piece = pieces[at];
    const rest =
      piece === undefined ? [] : typeof piece === 'string' || !Array.isArray(piece) ? [piece as Piece] : [...piece];
    return word === '' ? rest : [word, ...rest];
  });
}

/** Joined by a stop: A；B；C. */
export function joined(parts: readonly (readonly Piece[])[], stop: string): Piece[] {
  return parts.flatMap((part, at) => (at === 0 ? [...part] : [stop, ...part]));
}

export function heading(text: string): Block {
  return { kind: 'heading', text, level: 2 };
}

export function paragraph(pieces: readonly Piece[]): Block {
  return { kind: 'paragraph', pieces: [...pieces] };
}

export interface ChangeWords {
  up: string;
  down: string;
  /** Of a rate; the same words where none are given. */
  rateUp: string;
  rateDown: string;
  flat: string;
}

export const PLAIN_WORDS: ChangeWords = { up: '增加', down: '减少', rateUp: '增长', rateDown: '下降', flat: '持平' };

/** Tells an office's amounts in sentences, always in 万元 and with something printed. */
export class Teller {
  readonly press: Press;
  readonly office: Office;
  readonly #print: Print = { unit: '万元', decimals: 2, thousands: false, zero: '0' };

  constructor(press: Press, office: Office, thousands: boolean) {
    this.press = press;
    this.office = office;
    this.#print = { ...this.#print, thousands };
  }

  amount({ amount, key }: Stated): Figure {
    return this.press.told(key, amount, this.#print);
  }

  /** 占…%, of a whole that is told before it. */
  share(part: Figure, whole: Figure, { amount }: Stated, of: Stated): Figure {
    const share = this.press.percent(amount, of.amount);
    this.press.law('ratio', share, [
      { figure: part, weight: 1 },
      { figure: whole, weight: 0, under: 1 },
    ]);
    return share;
  }

  /** The year before, with which an amount is compared. */
  lastYear(compared: Figure): Figure {
    const year = this.press.year(this.office.year - 1);
    this.press.laws.push({ kind: 'year', total: year, terms: [{ figure: compared, weight: 1 }], soft: true });
    return year;
  }

  /**
   * 增加12.00万元，增长3.40%: how much more or less than before.
   *
   * @param current the figure that it is told of
   * @param withRate whether the rate is told, too
   */
  change(
    current: Figure,
    now: Stated,
    before: Stated,
    words: ChangeWords,
    withRate: boolean,
  ): { pieces: Piece[]; change: Figure | null; word: Figure | undefined } {
    const difference: Fen = now.amount - before.amount;
    if (difference === 0n) {
      if (before.key) this.press.since(current, before.key, null);
      return { pieces: [words.flat], change: null, word: undefined };
    }
    const rises = difference > 0n;
    const size = rises ? difference : -difference;
    const word = this.press.word(rises ? words.up : words.down);
    const change = this.press.told(null, size, this.#print);
    if (before.key) this.press.since(current, before.key, change, word);
    const told = say`${word}${change}万元`;
    if (!withRate || before.amount === 0n) return { pieces: told, change, word };
    const rate = this.press.percent(size, before.amount);
    this.press.law('ratio', rate, [
      { figure: change, weight: 1, under: -1, word },
      { figure: current, weight: 0, under: 1 },
    ]);
    return { pieces: [...told, `，${rises ? words.rateUp : words.rateDown}`, rate], change, word };
  }

  /** The changes of the parts make up that of the whole. */
  decomposed(
    whole: { change: Figure | null; word: Figure | undefined },
    parts: readonly { change: Figure | null; word: Figure | undefined }[],
  ): void {
    if (!whole.change) return;
    const terms = parts.flatMap(({ change, word }) =>
      change ? [{ figure: change, weight: 1, ...(word && { word }) }] : [],
    );
    if (terms.length > 0) this.press.law('sum', whole.change, terms, whole.word);
  }
}
