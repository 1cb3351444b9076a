/** Looks of the card. Colours, fonts and sizes are the shared tokens, which follow the reader's system. */
export const cardSheet = `
.card { position: fixed; left: 0; top: 0; z-index: 2147483647; width: min(392px, calc(100vw - 16px)); visibility: hidden; }
.card.placed { visibility: visible; }
.card, .card * { box-sizing: border-box; margin: 0; padding: 0; }
.sheet { display: flex; flex-direction: column; max-height: min(720px, calc(100vh - 16px)); overflow: hidden;
  color: var(--ink); background: var(--raised); border: 1px solid var(--outline); border-radius: 8px;
  box-shadow: var(--shadow); font: 400 14px/1.5 var(--sans); font-variant-numeric: tabular-nums; text-align: start;
  letter-spacing: normal; outline: none; }
.card.pinned .sheet { border-color: var(--accent); }
.card ul { list-style: none; }
.card button { font: inherit; color: inherit; background: none; border: 0; text-align: inherit; cursor: pointer; }
.card button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 4px; }
.quiet { color: var(--quiet); font-weight: 400; font-size: 12.5px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tick { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.tick.holds { color: var(--holds); } .tick.rounding, .tick.insufficient { color: var(--rounding); }
.tick.undecided { color: var(--undecided); } .tick.violated, .tick.culprit { color: var(--violated); }

.head { display: flex; align-items: center; gap: 10px; padding: 8px 6px 7px 14px; border-bottom: 1px solid var(--line); }
.head h2 { flex: 1; min-width: 0; font-size: 14px; font-weight: 650; line-height: 1.4; }
.verdict { display: inline-flex; align-items: center; gap: 5px; flex: none; padding: 1px 9px 1px 7px; border-radius: 11px;
  font-size: 12.5px; font-weight: 600; }
.head.violated .verdict { color: var(--violated); background: var(--violated-ground); }
.head.holds .verdict { color: var(--holds); background: var(--holds-ground); }
.head.undecided .verdict { color: var(--undecided); background: var(--undecided-ground); }
.head.rounding .verdict, .head.insufficient .verdict { color: var(--rounding); background: var(--hover); }
.close { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 4px; }
.close:hover { background: var(--hover); }
.close .tick { color: var(--quiet); width: 13px; height: 13px; }

.body { overflow: auto; padding: 8px 14px 10px; scrollbar-width: thin; }
.statement { display: flex; gap: 10px; justify-content: space-between; align-items: baseline; color: var(--quiet);
  font-size: 12.5px; margin-bottom: 4px; }
.unit { flex: none; }

.lines { display: grid; grid-template-columns: minmax(0, 1fr) auto auto 20px; margin: 0 -6px; }
.lines li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
.row { display: grid !important; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline; column-gap: 10px;
  padding: 3px 6px !important; min-height: 27px; width: 100%; }
button.row { border-radius: 4px; }
button.row:hover, button.row:focus-visible { background: var(--accent-ground); }
.label { overflow-wrap: anywhere; }
.amount { display: grid; grid-template-columns: subgrid; grid-column: 2 / 4; column-gap: 0; white-space: nowrap; }
/* Not only set to the end: a whole part that Firefox finds no room for must not grow over the decimal point. */
.whole, .blank { text-align: end; justify-self: end; }
.blank { grid-column: 2 / 4; }
.lines .room { display: block; padding: 4px 6px 0; color: var(--quiet); font-size: 12.5px; }
.slip { grid-column: 4; align-self: center; display: grid; place-items: center; }
.here .amount { box-shadow: inset 0 -2px 0 color-mix(in srgb, var(--accent) 55%, transparent); }
.computed { border-top: 1px solid var(--ink); margin-top: 1px; }
.printed { border-top: 3px double var(--outline); font-weight: 650; }
.printed.single { border-top: 1px solid var(--ink); }
.lines .ruled { border-top: 3px double var(--outline); } .ruled + .printed { border-top: 0; }
.difference { font-weight: 600; }
.difference.violated { color: var(--violated); } .difference.undecided { color: var(--undecided); }
.difference.holds, .difference.rounding { color: var(--rounding); font-weight: 500; }

.repair { display: flex; gap: 8px; align-items: flex-start; margin-top: 8px !important; padding: 6px 10px !important;
  border-radius: 6px; background: var(--violated-ground); font-size: 13px; line-height: 1.5; }
.repair .tick { margin-top: 3px; }

.others { margin-top: 10px !important; padding-top: 8px !important; border-top: 1px solid var(--line); }
.others h3 { font-size: 12.5px; font-weight: 500; color: var(--quiet); }
.others ul { margin: 2px -6px 0; }
.others button { display: flex; gap: 8px; align-items: flex-start; width: 100%; padding: 4px 6px; border-radius: 4px; font-size: 12.5px; }
.others button:hover { background: var(--hover); }
.others .tick { width: 13px; height: 13px; margin-top: 3px; }
.other { min-width: 0; overflow-wrap: anywhere; }
.other b { font-weight: 600; }

.foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 8px; padding: 5px 8px; border-top: 1px solid var(--line); }
.steps { display: flex; align-items: center; gap: 2px; }
.foot button { padding: 3px 8px; min-height: 28px; border-radius: 4px; color: var(--accent); font-size: 13px; white-space: nowrap; }
.foot button:hover { background: var(--accent-ground); }
.foot .quiet { padding: 0 6px; white-space: nowrap; }

@media (prefers-reduced-motion: no-preference) {
  .card.placed { animation: appear 90ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
`;
