import { type Box, grown, meet, moved, sameBox } from '../box.ts';
import type { Surface } from '../surface.ts';
import { type Group, type Item, markStale } from './items.ts';

/** How far beyond the window marks are drawn, so that they are there when scrolling brings them in. */
const AHEAD = 480;

/**
 * The reading half of a frame: asks the surface where things stand, and keeps the answers in the layer's coordinates.
 * Nothing is written to the page in between, so the browser lays it out once at most.
 */
export class Measure {
  readonly #surface: Surface;
  /** Where the layer's origin lies in the window in this frame. */
  origin = { left: 0, top: 0 };
  /** The window, and what is drawn ahead of it, in the layer's coordinates. */
  view: Box = { left: 0, top: 0, width: 0, height: 0 };

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  begin(origin: { left: number; top: number }, width: number, height: number): void {
    this.origin = origin;
    this.view = grown({ left: -origin.left, top: -origin.top, width, height }, 0, AHEAD);
  }

  /** Looks where a group stands; when it has moved or changed its size, its items are to be measured again. */
  group(group: Group): boolean {
    const box = this.#own(this.#surface.boxOfGroup(group.id));
    if (sameBox(box, group.box)) return false;
    group.box = box;
    const pieces = this.#surface.piecesOf?.(group.id).map((piece) => this.#own(piece) as Box);
    group.pieces = pieces ?? (box ? [box] : []);
    group.setting = null;
    markStale(group);
    return true;
  }

  isNear(group: Group): boolean {
    return group.pieces.some((piece) => meet(piece, this.view));
  }

  setting(group: Group): void {
    // What cuts a scrolled box off moves with the page around it: asked anew each frame. A plain one is the window.
    if (group.setting === null || group.setting.movesAlone) group.setting = this.#surface.settingOf(group.id);
  }

  /**
   * Measures a group's items as far as time allows, those that probably are in view first.
   *
   * @returns whether all is measured
   */
  items(group: Group, until: number): boolean {
    const { measured, items } = group;
    if (!measured) return true;
    if (measured.count === 0) measured.start = this.#firstInView(group);
    for (; measured.count < items.length; measured.count++) {
      if (measured.count % 32 === 31 && performance.now() > until) return false;
      const item = items[(measured.start + measured.count) % items.length];
      if (item) this.#item(item);
    }
    group.measured = null;
    return true;
  }

  /** The item that stands at the window's upper edge, if all rows are equally high. */
  #firstInView({ box, items }: Group): number {
    if (!box || box.height === 0) return 0;
    const share = (this.view.top - box.top) / box.height;
    return Math.floor(Math.min(Math.max(0, share), 0.99) * items.length);
  }

  #item(item: Item): void {
    const boxes = this.#surface.boxesOf(item.mark.place)?.map((box) => this.#own(box) as Box) ?? null;
    const before = item.boxes?.[0];
    const now = boxes?.[0];
    const sameSize = before && now && sameBox({ ...before, left: 0, top: 0 }, { ...now, left: 0, top: 0 });
    if (sameSize && sameBox(before, now)) return;
    if (!sameSize || boxes?.length !== item.boxes?.length) item.figure = undefined;
    if (item.figure === undefined || (boxes?.length ?? 0) > 1) item.layouts = null;
    item.boxes = boxes;
  }

  isInView(item: Item): boolean {
    const box = item.boxes?.[0];
    if (!box || !meet(box, this.view)) return false;
    const { setting } = item.group;
    if (!setting?.movesAlone) return true;
    const middle = { left: box.left + box.width / 2, top: box.top + box.height / 2, width: 1, height: 1 };
    return meet(moved(setting.clip, -this.origin.left, -this.origin.top), middle);
  }

  /** Looks at the printed figure of an item in view. */
  figure(item: Item): void {
    const first = item.boxes?.[0];
    const figure = this.#surface.figureOf(item.mark.place);
    const ink = this.#own(figure?.ink ?? null);
    item.layouts = null;
    item.figure = figure && ink && first ? { ...figure, ink: moved(ink, -first.left, -first.top) } : null;
  }

  #own(box: Box | null): Box | null {
    return box && moved(box, -this.origin.left, -this.origin.top);
  }
}
