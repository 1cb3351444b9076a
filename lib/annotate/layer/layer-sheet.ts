import { dark, light, type Theme } from '../../looks/index.ts';

/**
 * Looks of what is drawn on the page. The colours follow the ground beneath each figure, not the reader's system: a page
 * does not turn dark because the system did. A layer is one of its own to the compositor (`will-change`): without that the
 * page's own text is drawn anew with every tick that comes into view.
 */
export const layerSheet = `
.layer { position: absolute; left: 0; top: 0; width: 0; height: 0; pointer-events: none; will-change: transform; }
.layer, .layer * { box-sizing: border-box; }

.quiet-sheet { position: absolute; left: 0; top: 0; width: 1px; height: 1px; overflow: visible; pointer-events: none; }
.quiet { fill: none; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; opacity: .8; }
.quiet.holds { stroke: ${light.holds}; } .quiet.holds.on-dark { stroke: ${dark.holds}; }
.quiet.rounding { stroke: ${light.rounding}; } .quiet.rounding.on-dark { stroke: ${dark.rounding}; }
.quiet.rounding.lines { stroke-dasharray: 0.5 3; stroke-width: 1.8; }

.mark { position: absolute; left: 0; top: 0; pointer-events: none; ${ink(light)} }
.mark[data-ground="dark"] { ${ink(dark)} }
.mark.undecided { --tick: var(--m-undecided); --m-stain: var(--m-doubt); }
.mark.violated, .mark.culprit { --tick: var(--m-violated); }

.glyph { position: absolute; left: 0; top: 0; padding: 0; border: 0; margin: 0; background: none; color: var(--tick);
  pointer-events: auto; cursor: pointer; border-radius: 3px; outline: none; }
.glyph svg { display: block; width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-linecap: round;
  stroke-linejoin: round; }
.glyph::after { content: ""; position: absolute; inset: -4px; }
.glyph.under::after { inset: 0 -4px -4px; }
.glyph:focus-visible { outline: 2px solid var(--m-accent); outline-offset: 1px; }

.ground { position: absolute; left: 0; top: 0; border-radius: 2px; }
.violated .ground, .culprit .ground {
  background: color-mix(in srgb, var(--m-stain) 15%, transparent);
  box-shadow: inset 0 0 0 1.5px color-mix(in srgb, var(--tick) 72%, transparent); }
.undecided .ground { border: 1.5px dashed var(--tick); }
.mark.open .ground { background: color-mix(in srgb, var(--m-stain) 20%, transparent); box-shadow: inset 0 0 0 2px var(--tick); }

.ring:first-child { background: color-mix(in srgb, var(--m-stain) 15%, transparent); }
.ring { position: absolute; left: 0; top: 0; border: 2px solid var(--tick); border-radius: 999px; }

.line { position: absolute; left: 0; top: 0; }
.violated .line, .culprit .line { height: 4px !important; border-bottom: 1.5px solid var(--tick); border-top: 1.5px solid var(--tick); }
.undecided .line { border-bottom: 1.5px dashed var(--tick); }

.light { position: absolute; left: 0; top: 0; border-radius: 3px; pointer-events: none;
  outline: 1.5px dashed ${light.accent}; outline-offset: 0; }
.light[data-ground="dark"] { outline-color: ${dark.accent}; }
.light.strong { outline: 2.5px solid ${light.accent}; background: color-mix(in srgb, #3d8fd6 22%, transparent); }
.light.strong[data-ground="dark"] { outline-color: ${dark.accent}; background: color-mix(in srgb, #7fbcf5 36%, transparent); }

.chip { ${chipTokens(light)} }
.chip[data-ground="dark"] { ${chipTokens(dark)} }
.chip { position: absolute; left: 0; top: 0; display: flex; align-items: center; gap: 8px; height: 22px; padding: 0 8px;
  margin: 0; max-width: 420px; border: 1px solid var(--outline); border-radius: 11px; background: var(--raised);
  color: var(--ink); font: 500 12px/20px var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap;
  pointer-events: auto; cursor: pointer; }
.chip:hover { background: var(--hover); }
.chip:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.chip::after { content: ""; position: absolute; inset: -3px; }
.chip.not-checked { gap: 5px; background: color-mix(in srgb, var(--raised) 88%, transparent); border-style: dashed; color: var(--quiet); font-weight: 400; }
.chip.not-checked .why { overflow: hidden; text-overflow: ellipsis; }
.chip.contradicts { border-color: var(--violated); }
.part { display: inline-flex; align-items: center; gap: 3px; }
.part svg, .chip > svg { flex: none; width: 12px; height: 12px; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.part.holds { color: var(--holds); } .part.rounding { color: var(--rounding); }
.part.violated { color: var(--violated); font-weight: 700; } .part.undecided { color: var(--undecided); }

.said { position: fixed; left: 0; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media print { .layer, .card, .said { display: none !important; } }
@media (forced-colors: active) {
  .glyph, .part { color: CanvasText; forced-color-adjust: none; }
  .ground, .ring { border: 2px solid Mark; box-shadow: none; }
}
`;

/** Tick colours for one ground, named so that the tokens of the card (which follow the system) stay as they are. */
function ink(theme: Theme): string {
  return [
    `--m-holds:${theme.holds}`,
    `--m-rounding:${theme.rounding}`,
    `--m-undecided:${theme.undecided}`,
    `--m-violated:${theme === light ? '#b3131f' : theme.violated}`,
    `--m-stain:${theme === light ? '#d8232f' : '#ff6b61'}`,
    `--m-doubt:${theme === light ? '#e0a100' : '#ffcf70'}`,
    `--m-accent:${theme.accent};`,
  ].join(';');
}

/** The tokens that a chip uses, for one ground: it lies on the page's paper, as the ticks do. */
function chipTokens(theme: Theme): string {
  const names = [
    'raised',
    'hover',
    'ink',
    'quiet',
    'outline',
    'accent',
    'holds',
    'rounding',
    'undecided',
    'violated',
  ] as const;
  return names.map((name) => `--${name}:${theme[name]};`).join('');
}
