/** A colour as 0xrrggbb. */
export type Color = number;

/** What a pattern, a shading or an image leaves: some colour that nobody here knows. */
export const UNKNOWN: Color = -1;
/** Paint that leaves nothing. */
export const TRANSPARENT: Color = -2;

export const WHITE: Color = 0xffffff;

/** Steps of 255 in any channel that an eye can hardly tell apart. */
const ALIKE = 10;

/** Of pdf.js's '#rrggbb'. */
export function colorOf(printed: unknown): Color {
  if (typeof printed !== 'string' || printed.length !== 7) return UNKNOWN;
  const value = Number.parseInt(printed.slice(1), 16);
  return Number.isNaN(value) ? UNKNOWN : value;
}

/** As '#rrggbb'. */
export function printedColor(color: Color): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

/** Whether two known colours look the same. */
export function alike(one: Color, other: Color): boolean {
  if (one === other) return true;
  if (one < 0 || other < 0) return false;
  return (
    Math.abs((one >> 16) - (other >> 16)) <= ALIKE &&
    Math.abs(((one >> 8) & 0xff) - ((other >> 8) & 0xff)) <= ALIKE &&
    Math.abs((one & 0xff) - (other & 0xff)) <= ALIKE
  );
}

/** What is seen where paint of some opacity lies on a ground. */
export function mixed(paint: Color, ground: Color, alpha: number): Color {
  if (alpha >= 1 || paint < 0) return paint;
  if (ground < 0) return UNKNOWN;
  const channel = (shift: number) => {
    const [over, under] = [(paint >> shift) & 0xff, (ground >> shift) & 0xff];
    return Math.round(under + (over - under) * alpha) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
