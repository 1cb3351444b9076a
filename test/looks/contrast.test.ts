import { describe, expect, it } from 'vitest';
import { dark, light, type Theme, tokenSheet } from '../../lib/looks/index.ts';

/** Contrast as WCAG 2.2 defines it, 1…21. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const grounds = ['ground', 'raised', 'hover'] as const satisfies (keyof Theme)[];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, theme) => {
  it.each(['holds', 'rounding', 'undecided', 'violated'] as const)('tick %s is AAA on every ground', (tick) => {
    for (const ground of grounds) expect(contrast(theme[tick], theme[ground])).toBeGreaterThanOrEqual(7);
  });

  it('ticks are AAA on their own grounds', () => {
    expect(contrast(theme.holds, theme.holdsGround)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.undecided, theme.undecidedGround)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.violated, theme.violatedGround)).toBeGreaterThanOrEqual(7);
  });

  it('text is AA on every ground, ink AAA', () => {
    for (const ground of [...grounds, 'holdsGround', 'undecidedGround', 'violatedGround', 'accentGround'] as const) {
      expect(contrast(theme.ink, theme[ground])).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.quiet, theme[ground])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.accent, theme[ground])).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('outlines of controls reach 3:1', () => {
    for (const ground of grounds.slice(0, 2)) {
      expect(contrast(theme.outline, theme[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('tokenSheet', () => {
  it('names every colour in both themes', () => {
    const sheet = tokenSheet(':host');
    expect(sheet).toContain(':host{');
    expect(sheet).toContain(`--violated-ground:${light.violatedGround};`);
    expect(sheet).toContain(`--violated-ground:${dark.violatedGround};`);
    expect(sheet).not.toMatch(/\brem\b/);
  });
});
