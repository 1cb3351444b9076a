import { Decimal } from '../../lib/amounts/index.ts';
import type { MoneyUnit } from '../../lib/model/index.ts';
import type { Figure, Law, LawTerm } from './document.ts';
import { type Fen, printedAmount } from './figures/money.ts';

/** How figures are printed in one place of a document. */
export interface Print {
  unit: '元' | '万元';
  decimals: number;
  thousands: boolean;
  /** What stands for nothing. */
  zero: 'blank' | '0' | '0.00' | '-';
}

/** Prints figures and keeps the laws that are true of them. */
export class Press {
  readonly laws: Law[] = [];
  readonly #byKey = new Map<string, Figure>();
  readonly #since: { current: Figure; before: string; change: Figure | null; word: Figure | undefined }[] = [];
  readonly #softly: { one: Figure; key: string }[] = [];
  #printed = 0;

  /** @returns null where nothing is printed */
  amount(key: string | null, amount: Fen, { unit, decimals, thousands, zero }: Print): Figure | null {
    if (amount === 0n && zero === 'blank') return null;
    const text = amount === 0n ? zero : printedAmount(amount, unit, decimals, { thousands });
    // What prints as nothing is told as nothing: below half of the last digit no office prints an amount.
    return this.#figure('money', key, text, unit);
  }

  /** An amount within a sentence, where something always stands. */
  told(key: string | null, amount: Fen, print: Print): Figure {
    return this.amount(key, amount, { ...print, zero: print.zero === '0.00' ? '0.00' : '0' }) as Figure;
  }

  count(key: string | null, count: number): Figure {
    return this.#figure('count', key, String(count), null);
  }

  percent(part: Fen, whole: Fen, decimals = 2): Figure {
    const share = new Decimal(part.toString()).times(100).dividedBy(whole.toString());
    return this.#figure('percent', null, `${share.toFixed(decimals, Decimal.ROUND_HALF_UP)}%`, null);
  }

  word(text: string): Figure {
    return this.#figure('direction', null, text, null);
  }

  year(year: number): Figure {
    return this.#figure('year', null, String(year), null);
  }

  sum(total: Figure | null, parts: readonly (Figure | null)[], weights: readonly number[] = []): void {
    const terms = parts.flatMap((figure, at) => (figure ? [{ figure, weight: weights[at] ?? 1 }] : []));
    if (total && terms.length > 0) this.laws.push({ kind: 'sum', total, terms });
  }

  /** Two places that should agree, and may lawfully differ. */
  softly(one: Figure | null, other: Figure | null): void {
    if (one && other) this.laws.push({ kind: 'sum', total: one, terms: [term(other)], soft: true });
  }

  /** What another place prints, or will print, by that key, agrees with a figure unless there is a lawful reason. */
  softlyAs(one: Figure | null, key: string): void {
    if (one) this.#softly.push({ one, key });
  }

  product(total: Figure | null, one: Figure | null, other: Figure | null): void {
    if (total && one && other) this.law('product', total, [term(one), term(other)]);
  }

  law(kind: Law['kind'], total: Figure, terms: readonly LawTerm[], word?: Figure): void {
    this.laws.push({ kind, total, terms, ...(word && { word }) });
  }

  /** A rise or fall told of a figure since what another place prints by that key: it ties once all is printed. */
  since(current: Figure, before: string, change: Figure | null, word?: Figure): void {
    this.#since.push({ current, before, change, word });
  }

  /** Ties what was told since last year to where last year is printed. */
  settle(): void {
    for (const { one, key } of this.#softly) this.softly(one, this.#byKey.get(key) ?? null);
    for (const { current, before, change, word } of this.#since) {
      const prior = this.#byKey.get(before);
      if (!prior) continue;
      if (change) this.law('sum', change, [term(current), { figure: prior, weight: -1 }], word);
      else this.sum(current, [prior]);
    }
  }

  #figure(kind: Figure['kind'], key: string | null, text: string, unit: MoneyUnit | null): Figure {
    const figure = { id: this.#printed++, kind, key, text, unit };
    if (key !== null && !this.#byKey.has(key)) this.#byKey.set(key, figure);
    return figure;
  }
}

function term(figure: Figure): LawTerm {
  return { figure, weight: 1 };
}
