import { type Mark, type MarkMode, type Place, placeKey, type Review } from '../../model/index.ts';
import { type Box, holdsPoint, moved } from '../box.ts';
import type { Surface, SurfaceChange } from '../surface.ts';
import { type ChipActions, Chips } from './chips.ts';
import type { Host } from './host.ts';
import { type Group, groupMarks, type Item, isDrawn, markStale } from './items.ts';
import { layOut, pointingFields } from './lay-out.ts';
import { Levels } from './levels.ts';
import { type Light, Lights } from './lights.ts';
import { LoudMarks } from './loud-marks.ts';
import { Measure } from './measure.ts';
import { QuietMarks } from './quiet-marks.ts';
import type { TickLayout } from './tick-layout.ts';

/** Longest time a frame spends on measuring; what is left waits for the next frame. */
const BUDGET = 6;
/** Least time between two looks at all tables, when a page moves without end. */
const REST = 100;

export interface MarkLayerOptions {
  host: Host;
  surface: Surface;
  review: Review;
  mode: MarkMode;
  /** A sentence for screen readers on each mark. */
  label: (mark: Mark) => string;
  chips: ChipActions;
  /** After each frame: whatever hangs on a mark (the card) follows. */
  onDrawn: () => void;
}

/** A mark as it is drawn now. */
export interface Drawn {
  mark: Mark;
  box: Box;
  layouts: readonly TickLayout[];
}

interface Shown extends Drawn {
  item: Item;
}

/**
 * Draws the marks that are in view, and only those. Each frame reads first (where things stand), then writes (our own
 * nodes only). Scrolling the page costs no measuring: everything lies in the page's own coordinates and moves with it.
 */
export class MarkLayer {
  readonly #options: MarkLayerOptions;
  #groups: Group[];
  readonly #measure: Measure;
  readonly #levels: Levels;
  readonly #chips: Chips;
  readonly #lights: Lights;
  readonly #quiet: QuietMarks;
  readonly #loud: LoudMarks;
  #shown: Shown[] = [];
  #mode: MarkMode;
  #openKey: string | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #allStale = true;
  #lastLook = 0;

  constructor(options: MarkLayerOptions) {
    this.#options = options;
    this.#mode = options.mode;
    this.#groups = groupMarks(options.review);
    this.#measure = new Measure(options.surface);
    this.#levels = new Levels(options.host.root);
    this.#chips = new Chips(this.#levels, options.surface, options.chips, () => this.refresh());
    this.#quiet = new QuietMarks(this.#levels);
    this.#loud = new LoudMarks(this.#levels, options.label);
    this.#lights = new Lights(this.#levels, options.surface);
    this.refresh();
  }

  /** Other marks and counts of the same tables. */
  turnTo(review: Review): void {
    this.#groups = groupMarks(review);
    this.#chips.turnTo(review.tables);
    this.#allStale = true;
    this.refresh();
  }

  setMode(mode: MarkMode): void {
    this.#mode = mode;
    this.refresh();
  }

  /** Lights up places (the addends of the open card). */
  light(lights: readonly Light[]): void {
    this.#lights.set(lights);
    this.refresh();
  }

  /** Marks the place whose card is open. */
  setOpen(place: Place | null): void {
    this.#openKey = place && placeKey(place);
    this.refresh();
  }

  changed(change: SurfaceChange): void {
    if (change.kind === 'scrolled') {
      for (const group of this.#groups) if (group.setting?.movesAlone) markStale(group);
    } else if (change.kind === 'filled') {
      this.#chips.forgetPlaces();
    } else {
      this.#allStale = true;
    }
    if (change.kind === 'rewritten' || change.kind === 'replaced') {
      for (const group of this.#groups) {
        markStale(group);
        group.setting = null;
        for (const item of group.items) item.figure = undefined;
      }
      this.#chips.forgetPlaces();
    }
    this.refresh();
  }

  /** Draws in the next frame. */
  refresh(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  /** The mark that a point of the window (client px) is meant for. */
  hit(x: number, y: number): Drawn | null {
    const { left, top } = this.#options.host.origin();
    for (const shown of this.#shown) {
      const fields = pointingFields(shown.item);
      if (fields.some((field) => holdsPoint(field, x - left, y - top))) return shown;
    }
    return null;
  }

  drawn(): Drawn[] {
    const { left, top } = this.#options.host.origin();
    return this.#shown.map(({ mark, box, layouts }) => ({ mark, layouts, box: moved(box, left, top) }));
  }

  drawnChips() {
    return this.#chips.drawn();
  }

  /** Where the keyboard can be handed back to after a card was closed. */
  focusMark(place: Place): boolean {
    return this.#loud.focus(placeKey(place));
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#levels.remove();
  }

  #draw(): void {
    this.#frame = 0;
    const { host } = this.#options;
    host.stay();
    const now = performance.now();
    this.#measure.begin(host.origin(), innerWidth, innerHeight);
    this.#look(now);
    const wanted = this.#read(now + BUDGET);
    this.#lights.read(this.#measure.origin);
    const near = this.#groups.filter((group) => this.#measure.isNear(group));
    this.#chips.read(near, this.#measure.origin);
    this.#write(wanted);
    this.#lights.write();
    if (this.#chips.write(near, this.#mode)) this.refresh();
    this.#options.onDrawn();
  }

  #look(now: number): void {
    if (this.#allStale) {
      const rested = now - this.#lastLook;
      if (rested >= REST) {
        for (const group of this.#groups) this.#measure.group(group);
        this.#allStale = false;
        this.#lastLook = now;
        return;
      }
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.refresh(), REST - rested);
    }
    // What is near is looked at in every frame: pages move in ways that no observer tells.
    for (const group of this.#groups) {
      if (this.#measure.isNear(group) && this.#measure.group(group)) this.#allStale = true;
    }
  }

  #read(until: number): Item[] {
    const wanted: Item[] = [];
    let complete = true;
    for (const group of this.#groups) {
      if (!this.#measure.isNear(group)) continue;
      this.#measure.setting(group);
      complete = this.#measure.items(group, until) && complete;
      const asked = this.#chips.isAsked(group.id);
      for (const item of group.items) {
        const open = item.key === this.#openKey;
        if ((!open && !isDrawn(item.mark.kind, this.#mode, asked || item.told)) || !this.#measure.isInView(item))
          continue;
        if (item.figure === undefined) {
          if (performance.now() > until) {
            complete = false;
            continue;
          }
          this.#measure.figure(item);
        }
        if (item.figure) wanted.push(item);
      }
    }
    if (!complete) this.refresh();
    return wanted;
  }

  #write(wanted: readonly Item[]): void {
    this.#shown = [];
    for (const item of wanted) this.#show(item);
    this.#quiet.write();
    this.#loud.write();
  }

  #show(item: Item): void {
    const box = item.boxes?.[0];
    if (!box || !item.figure) return;
    const { key, mark, group, index } = item;
    const { ground } = item.figure;
    const level = group.setting?.level ?? 0;
    item.layouts ??= layOut(item, box);
    const { layouts } = item;
    this.#shown.push({ item, box, layouts, mark });
    if (mark.kind === 'holds' || mark.kind === 'rounding') {
      this.#quiet.add({ group: group.id, index, kind: mark.kind, ground, level, box, layouts });
    } else {
      this.#loud.add({ key, mark, ground, level, box, layouts, open: key === this.#openKey });
    }
  }
}
