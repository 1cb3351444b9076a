import { CardHost } from '../../../lib/annotate/card/card-host.tsx';
import { cardSheet } from '../../../lib/annotate/card/card-sheet.ts';
import type { Surface } from '../../../lib/annotate/index.ts';
import { watchKeys } from '../../../lib/annotate/keys.ts';
import { layerSheet } from '../../../lib/annotate/layer/layer-sheet.ts';
import { tokenSheet } from '../../../lib/looks/index.ts';
import { isCellPlace, type Place } from '../../../lib/model/index.ts';
import { subjects } from '../samples/cards.ts';

/**
 * Shows one card as a page shows it, `?card=culprit&language=en`, or as our viewer does (`&ours`), in a root that tests
 * can look into. What it asks for stands in `document.body.dataset.asked`, what it lights up in
 * `dataset.lit`.
 */
const query = new URLSearchParams(location.search);
const name = query.get('card') ?? 'culprit';
const subject = subjects[name];
if (!subject) throw new Error(`No such card: ${name}`);

const ask = (what: string) => {
  document.body.dataset.asked = what;
};
const nameOf = (place: Place) => `${place.text}@${isCellPlace(place) ? place.table : place.block}`;

const host = document.createElement('crossfoot-card');
const root = host.attachShadow({ mode: 'open' });
for (const sheet of [tokenSheet(':host'), layerSheet, cardSheet]) {
  const style = document.createElement('style');
  style.textContent = sheet;
  root.append(style);
}
document.body.append(host);

/** A figure in the middle of the window's upper part, of which all is seen; no more of a surface is asked of a card. */
const figure = () => ({ left: innerWidth / 2 - 30, top: 60, width: 60, height: 20 });
const settingOf = () => ({ clip: { left: 0, top: 0, width: innerWidth, height: innerHeight } });
const surface = { boxesOf: () => [figure()], settingOf, ours: query.has('ours') } as unknown as Surface;

const card = new CardHost({
  root,
  surface,
  language: query.get('language') === 'en' ? 'en' : 'zh',
  position: ({ finding }) => (finding ? { index: 1, count: 3 } : null),
  onLight: (_places, strong) => {
    document.body.dataset.lit = strong ? nameOf(strong) : '';
  },
  onGo: (place) => ask(`go ${nameOf(place)}`),
  onStep: (direction) => ask(`step ${direction}`),
  onCopy: (tape) => {
    ask(`copy ${tape.relation}`);
    return true;
  },
  onPanel: () => ask('panel'),
  onSetAside: (finding, note) => ask(`aside ${finding} “${note}”`),
  onChange: (open) => {
    if (!open) ask('closed');
  },
});
watchKeys(
  window,
  root,
  (command) => {
    if (command !== 'close') return false;
    card.close();
    return true;
  },
  new AbortController().signal,
);
card.open(subject, true, () => document.querySelector('a')?.focus());
window.addEventListener('resize', () => card.place());
