import type { Box, Glyph } from '../drawn-page.ts';

/** Height of the bands in which glyphs are looked up. Points. */
const BAND = 24;
/** A page with more areas over text than this is no page of text; the rest stays as it is. */
const MOST = 3000;
/** An edge that only touches a character hides nothing. Points. */
const TOUCH = 0.5;

/** Areas that hide what was drawn before them. */
export class Covers {
  readonly #covers: { box: Box; before: number }[] = [];

  /** @param before how many glyphs stood on the page when it was painted */
  add(box: Box, before: number): void {
    if (before > 0 && this.#covers.length < MOST) this.#covers.push({ box, before });
  }

  /** Marks the glyphs that lie wholly beneath. */
  hide(glyphs: readonly Glyph[]): void {
    if (this.#covers.length === 0) return;
    const bands = new Map<number, number[]>();
    for (const [index, glyph] of glyphs.entries()) {
      const band = Math.floor((glyph.y0 + glyph.y1) / 2 / BAND);
      const inBand = bands.get(band);
      if (inBand) inBand.push(index);
      else bands.set(band, [index]);
    }
    for (const { box, before } of this.#covers) {
      for (let band = Math.floor(box[1] / BAND); band <= Math.floor(box[3] / BAND); band++) {
        for (const index of bands.get(band) ?? []) {
          if (index >= before) break;
          const glyph = glyphs[index] as Glyph;
          if (covers(box, glyph)) glyph.hidden = true;
        }
      }
    }
  }
}

/** Across, the pen's own width; down, the part in which ink stands. */
function covers([x0, y0, x1, y1]: Box, glyph: Glyph): boolean {
  const room = 0.1 * (glyph.y1 - glyph.y0);
  return x0 <= glyph.x0 + TOUCH && x1 >= glyph.x1 - TOUCH && y0 <= glyph.y0 + room && y1 >= glyph.y1 - room;
}
