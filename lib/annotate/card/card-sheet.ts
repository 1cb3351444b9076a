/** Looks of the card. Colours, fonts and sizes are the shared tokens, which follow the reader's system. */
export const cardSheet = `
.card { position: fixed; left: 0; top: 0; z-index: 2147483647; width: min(400px, calc(100vw - 24px)); visibility: hidden; }
.card.placed { visibility: visible; }
:where(.card, .card *) { box-sizing: border-box; margin: 0; padding: 0; }
.sheet { display: flex; flex-direction: column; max-height: min(720px, calc(100vh - 16px - var(--roof, 0px))); overflow: hidden;
  color: var(--ink); background: var(--raised); border: 1px solid var(--outline); border-radius: 8px;
  box-shadow: var(--shadow); font: 400 14px/1.5 var(--sans); font-variant-numeric: tabular-nums; text-align: start;
  letter-spacing: normal; outline: none; scrollbar-color: var(--outline) var(--raised); }
.card.pinned .sheet { border-color: var(--accent); }
:where(.card ul) { list-style: none; }
:where(.card button) { font: inherit; color: inherit; background: none; border: 0; text-align: inherit; cursor: pointer; }
.card button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; border-radius: 4px; }
.soft { color: var(--quiet); font-weight: 400; font-size: 12.5px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tick { width: 14px; height: 14px; flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
.tick.holds { color: var(--holds); } .tick.rounding, .tick.insufficient { color: var(--rounding); }
.tick.undecided { color: var(--undecided); } .tick.violated, .tick.culprit { color: var(--violated); }

.head { display: flex; align-items: center; gap: 10px; padding: 8px 6px 7px 14px; border-bottom: 1px solid var(--line); }
.head h2 { flex: 1; min-width: 0; max-height: 4.2em; overflow: hidden; font-size: 14px; font-weight: 650; line-height: 1.4;
  overflow-wrap: anywhere; }
.head h2 .tick { margin-inline-end: 6px; vertical-align: -2px; }
.verdict { display: inline-flex; align-items: center; gap: 5px; flex: none; padding: 1px 9px 1px 7px; border-radius: 11px;
  font-size: 12.5px; font-weight: 600; }
.head.violated .verdict { color: var(--violated); background: var(--violated-ground); }
.head.holds .verdict { color: var(--holds); background: var(--holds-ground); }
.head.undecided .verdict { color: var(--undecided); background: var(--undecided-ground); }
.head.rounding .verdict, .head.insufficient .verdict { color: var(--rounding); background: var(--hover); }
.close { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 4px; }
.close:hover { background: var(--hover); }
.close .tick { color: var(--quiet); width: 13px; height: 13px; }

.body { overflow: auto; min-height: 0; padding: 8px 14px 10px; scrollbar-width: thin; }
.body h3 { font-size: 12.5px; font-weight: 500; color: var(--quiet); }
.back, .go { display: block; margin: -2px -6px 4px; padding: 2px 6px; min-height: 24px; border-radius: 4px;
  color: var(--accent); font-size: 12.5px; }
.back::before { content: "‹ "; }
.back:hover, .go:hover { background: var(--accent-ground); }
.go { margin: 6px -6px 0; }
.message { font-size: 14px; line-height: 1.6; overflow-wrap: anywhere; }

.quote { margin-bottom: 8px; padding: 2px 0 4px 10px; border-inline-start: 3px solid var(--line); font-size: 13px; line-height: 2.2; overflow-wrap: anywhere; }
.message + .quote { margin-top: 8px; margin-bottom: 0; line-height: 1.7; }
.taking { color: inherit; background: none; font-weight: 600; }
.taking ruby { ruby-position: over; ruby-align: center; }
.taking.short { white-space: nowrap; }
.taking rt { color: var(--quiet); font-size: 10.5px; font-weight: 400; letter-spacing: normal; user-select: none; }
.quote.violated .taking { border-bottom: 3px double var(--violated); background: var(--violated-ground); }
.quote.undecided .taking { border-bottom: 1.5px dashed var(--undecided); background: var(--undecided-ground); }
.quote.holds .taking { border-bottom: 1.5px solid var(--holds); }
.quote.rounding .taking, .quote.insufficient .taking { border-bottom: 1.5px dotted var(--rounding); }
.quote .taking.culprit { box-shadow: inset 0 0 0 1.5px var(--violated); padding: 0 3px; border-radius: 8px; border-bottom: 0; }

.statement { display: flex; gap: 2px 10px; justify-content: space-between; align-items: baseline; color: var(--quiet);
  font-size: 12.5px; margin-bottom: 2px; }
.statement p { min-width: 0; overflow-wrap: anywhere; }
.unit { white-space: nowrap; padding-inline-start: 6px; }
.unit::before { content: "· "; }
.ranges { flex: none; margin-inline-end: -6px; padding: 2px 6px; min-height: 24px; border-radius: 4px;
  border: 1px solid transparent; color: var(--accent); }
.ranges:hover { background: var(--accent-ground); }
.ranges[aria-pressed="true"] { background: var(--accent-ground); border-color: var(--accent); }

.lines { display: grid; grid-template-columns: minmax(0, 1fr) auto auto 28px; margin: 0 -6px; }
.lines > ul, .lines li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; }
.addends.long { position: relative; max-height: min(257px, 40vh); overflow: hidden auto; scrollbar-width: thin;
  margin-inline-end: -8px; border-top: 1px solid var(--line); }
.row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline;
  padding: 3px 6px; min-height: 27px; width: 100%; }
/* The scroll bar lies over the last column. */
.long .row { padding-inline-end: 14px; }
button.row { border-radius: 4px; }
button.row:hover, button.row:focus-visible { background: var(--accent-ground); }
/* No gaps: Firefox sizes the columns of a subgrid without them. */
.label { padding-inline-end: 10px; overflow-wrap: anywhere; }
.amount { display: grid; grid-template-columns: subgrid; grid-column: 2 / 4; white-space: nowrap; }
/* Not only set to the end: a whole part that Firefox finds no room for must not grow over the decimal point. */
.whole, .blank { text-align: end; justify-self: end; }
.blank { grid-column: 2 / 4; }
.below { grid-column: 1 / 4; text-align: end; font-size: 12px; line-height: 1.4; font-weight: 400; }
.lines .room { display: block; padding: 4px 6px 0; color: var(--quiet); font-size: 12.5px; }
.slip { grid-column: 4; align-self: center; display: grid; place-items: center end; }
.here .amount { box-shadow: inset 0 -2px 0 color-mix(in srgb, var(--accent) 55%, transparent); }
.computed { border-top: 1px solid var(--ink); margin-top: 1px; }
.printed { border-top: 3px double var(--outline); font-weight: 650; }
.printed.single { border-top: 1px solid var(--ink); }
/* Nothing stands above it that a rule would part it from. */
.addends:empty + .results .single { border-top: 0; }
.lines .ruled { border-top: 3px double var(--outline); } .ruled + .printed { border-top: 0; }
.difference { font-weight: 600; }
.difference.violated { color: var(--violated); } .difference.undecided { color: var(--undecided); }
.difference.holds, .difference.rounding { color: var(--rounding); font-weight: 500; }
.so { margin-top: 4px; font-size: 13px; line-height: 1.6; overflow-wrap: anywhere; }

.diagnosis { margin-top: 8px; font-size: 13px; line-height: 1.5; }
.diagnosis.told { display: flex; gap: 8px; align-items: flex-start; padding: 6px 10px 7px; border-radius: 6px;
  border: 1px solid transparent; background: var(--violated-ground); }
.told > .tick { margin-top: 3px; } .told > div { min-width: 0; }
.told h3 { color: var(--violated); font-weight: 600; }
.diagnosis ol { margin: 2px 0 0; padding-inline-start: 20px; list-style: decimal; }
.diagnosis .only { padding-inline-start: 0; list-style: none; }
.diagnosis li { padding: 3px 0; } .diagnosis li::marker { color: var(--quiet); font-size: 12px; }
.diagnosis p { overflow-wrap: anywhere; }
.pair { font-weight: 600; }
.change + .change { margin-top: 4px; }
.change button { margin: 0 -4px; padding: 1px 4px; min-height: 24px; border-radius: 4px; font-weight: 600;
  text-decoration: underline; text-decoration-color: var(--outline); text-underline-offset: 3px; overflow-wrap: anywhere; }
.change button:hover { background: var(--accent-ground); text-decoration-color: currentColor; }
.untold { margin-top: 6px; }

.others { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--line); }
.others ul { margin: 2px -6px 0; }
.others button { display: flex; gap: 8px; align-items: flex-start; width: 100%; min-height: 26px; padding: 4px 6px; border-radius: 4px;
  font-size: 12.5px; }
.others button:hover { background: var(--hover); }
.others .more { color: var(--accent); }
.others .tick { width: 13px; height: 13px; margin-top: 3px; }
.other, .place { min-width: 0; overflow-wrap: anywhere; }
.others ol { margin: 2px 0 0; padding-inline-start: 20px; list-style: decimal; }
.others ol li::marker { color: var(--quiet); font-size: 12px; }
.place { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.other b { font-weight: 600; }

.foot { flex: none; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 4px; padding: 5px 8px;
  border-top: 1px solid var(--line); }
.steps { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px; }
.foot button { padding: 3px 7px; min-height: 28px; border-radius: 4px; color: var(--accent); font-size: 13px; white-space: nowrap; }
.foot button:hover { background: var(--accent-ground); }
.foot .soft { padding: 0 4px; white-space: nowrap; }
.aside { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 6px 8px; width: 100%; padding: 2px 6px 4px; }
.aside label { flex: 1 1 180px; font-size: 12.5px; color: var(--quiet); }
.foot .aside > p { flex: 1 1 100%; padding: 0; white-space: normal; }
.aside input { display: block; width: 100%; height: 30px; margin-top: 2px; padding: 0 8px; border: 1px solid var(--outline);
  border-radius: 4px; font: inherit; font-size: 14px; color: var(--ink); background: var(--ground); }
.aside input:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
.aside .main { border: 1px solid var(--accent); }

@media (max-width: 380px) {
  .head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 6px; }
  .verdict { grid-row: 2; justify-self: start; margin-inline-start: -7px; }
}
@media (max-height: 420px) { .body { padding-top: 4px; } .head { padding-block: 4px 3px; } }
@media (forced-colors: active) {
  .quote .taking.culprit { outline: 1.5px solid CanvasText; }
  .verdict { border: 1px solid CanvasText; }
  .ranges[aria-pressed="true"], button.row:hover, button.row:focus-visible { outline: 2px solid Highlight; }
  .here .amount { border-bottom: 2px solid Highlight; }
}
@media (prefers-reduced-motion: no-preference) {
  .card.placed { animation: appear 90ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
`;
