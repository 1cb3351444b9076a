/** Chips beside links and documents: the family of the tables' chips, smaller, in the colour of what can be pressed. */
export const linkChipSheet = `
.link-chip { gap: 3px; height: 20px; padding: 0 7px 0 5px; border-radius: 10px; color: var(--accent);
  font: 500 11.5px/18px var(--sans); }
.link-chip::after { inset: -3px; }
.link-chip.shown { height: 24px; padding: 0 10px 0 8px; border-radius: 12px; font: 500 12.5px/22px var(--sans); gap: 5px; }
.link-chip.shown::after { inset: -1px; }
.link-chip svg { flex: none; width: 11px; height: 11px; fill: none; stroke: currentColor; stroke-width: 2;
  stroke-linecap: round; }
.link-chip:hover { border-color: var(--accent); }
@media (forced-colors: active) { .link-chip { forced-color-adjust: none; background: ButtonFace; color: ButtonText; border-color: ButtonText; } }
`;
