const FIGURE = /^[-−(（]?[$€£¥]?[\d,.]*\d[\d,.]*[)）%]?$/;
const NOTHING = /^[-–—]+$/;
const YEAR = /^(?:19|20)\d\d$/;

/** A printed figure, or a dash in place of one. */
export function isFigure(text: string): boolean {
  const flat = text.replace(/\s/g, '');
  return FIGURE.test(flat) || NOTHING.test(flat);
}

/** A figure that is no year: years head columns. */
export function isAmount(text: string): boolean {
  const flat = text.replace(/\s/g, '');
  return FIGURE.test(flat) && !YEAR.test(flat);
}
