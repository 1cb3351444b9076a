/** With signs, brackets, currency, percent, and a mark behind; "12 (3.4)" is a figure with its share. */
const FIGURE = /^[-−–+±<>≤≥~≈(（]{0,2}[$€£¥￥]?[\d,.]*\d[\d,.]*[)）%％‰]*[*†‡]?$/;
const WITH_SHARE = /^[\d,.]*\d[(（][\d,.]*\d[%％]?[)）]$/;
const NOTHING = /^(?:[-–—―:：]{1,3}|\.\.|n\.?\/?a\.?)$/i;
const YEAR = /^(?:19|20)\d\d$/;

/** A printed figure, or what is printed in place of one. */
export function isFigure(text: string): boolean {
  const flat = text.replace(/\s/g, '');
  return FIGURE.test(flat) || WITH_SHARE.test(flat) || NOTHING.test(flat);
}

/** A figure that is no year: years head columns. */
export function isAmount(text: string): boolean {
  const flat = text.replace(/\s/g, '');
  return (FIGURE.test(flat) || WITH_SHARE.test(flat)) && !YEAR.test(flat);
}

/** A figure that is no year, or what is printed in place of one: no header holds either. */
export function isValue(text: string): boolean {
  const flat = text.replace(/\s/g, '');
  return isFigure(flat) && !YEAR.test(flat);
}
