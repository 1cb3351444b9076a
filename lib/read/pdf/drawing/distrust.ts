import type { Glyph } from '../drawn-page.ts';
import { UNREADABLE } from './characters.ts';
import type { Font } from './operator-list.ts';

/** So many different control characters among what a font shows are no accident, */
const DIFFERENT = 3;
/** when they make up this share of it. */
const SHARE = 0.1;

/**
 * Fonts that say nothing of what their glyphs mean hand on the glyphs' numbers as characters. Numbers below 32 give
 * themselves away as control characters; those from 48 on would pass for digits. A font that shows several of the one
 * kind is believed in none.
 */
export class Distrust {
  /** The font of each show operator, by its number. */
  readonly #fonts: (Font | null)[] = [];
  readonly #controls = new Map<Font | null, Map<string, number>>();

  /** Notes which font the show operator with this number uses. */
  uses(show: number, font: Font | null): void {
    this.#fonts[show] = font;
  }

  /** Notes a control character. */
  control(font: Font | null, unicode: string): void {
    const counts = this.#controls.get(font) ?? new Map<string, number>();
    this.#controls.set(font, counts);
    counts.set(unicode, (counts.get(unicode) ?? 0) + 1);
  }

  /**
   * Takes their meaning from the glyphs of such fonts.
   *
   * @returns how many have lost it
   */
  apply(glyphs: readonly Glyph[]): number {
    const suspects = [...this.#controls].filter(([, counts]) => counts.size >= DIFFERENT).map(([font]) => font);
    let lost = 0;
    for (const font of suspects) {
      const shown = glyphs.filter(({ show }) => this.#fonts[show] === font);
      const controls = [...(this.#controls.get(font)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
      if (controls < SHARE * shown.length) continue;
      for (const glyph of shown) {
        if (glyph.text !== UNREADABLE) lost++;
        glyph.text = UNREADABLE;
      }
    }
    return lost;
  }
}
