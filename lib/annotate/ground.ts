import type { Ground } from './surface.ts';

/**
 * The ground beneath printed characters, told by their own colour: light characters are only readable on a dark ground.
 * That holds over background pictures and gradients too, where the ground itself cannot be asked.
 *
 * @param ink computed `color` of the characters: `rgb(…)`, `rgba(…)` or `color(srgb …)`
 */
export function groundOf(ink: string): Ground {
  return luminance(ink) > 0.4 ? 'dark' : 'light';
}

/** Relative luminance by WCAG 2.2, 0 black … 1 white. Colours in other spaces count as black, which text mostly is. */
function luminance(colour: string): number {
  const numbers = colour
    .match(/-?\d*\.?\d+(?:e-?\d+)?/g)
    ?.slice(0, 3)
    .map(Number);
  if (!numbers || numbers.length < 3) return 0;
  const scale = colour.startsWith('rgb') ? 255 : colour.startsWith('color(srgb') ? 1 : Number.POSITIVE_INFINITY;
  const [red = 0, green = 0, blue = 0] = numbers.map((number) => linear(number / scale));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
