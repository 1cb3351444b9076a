import type { MarkMode, TableReview } from '../../model/index.ts';
import { type Box, bottom, grown, moved, right } from '../box.ts';
import type { Surface } from '../surface.ts';
import { layChip } from './chip-layout.ts';
import { drawTick } from './drawing.ts';
import type { Group } from './items.ts';
import type { Levels } from './levels.ts';

export interface ChipActions {
  /** What the chip says of a table, for eyes and for screen readers. */
  words: (table: TableReview) => { why: string; title: string };
  onPress: (table: TableReview) => void;
}

interface Chip {
  element: HTMLButtonElement;
  table: TableReview;
  /** Known after it was drawn once. */
  size: { width: number; height: number } | null;
  place: Box | null;
  /** The table's box for which the place was found. */
  placedFor: Box | null;
}

const order = ['holds', 'rounding', 'violated', 'undecided'] as const;

/** The chips of the tables in view: what each came to, or why it was not checked. */
export class Chips {
  readonly #levels: Levels;
  readonly #surface: Surface;
  readonly #actions: ChipActions;
  readonly #changed: () => void;
  readonly #chips = new Map<string, Chip>();
  readonly #asked = new Set<string>();

  constructor(levels: Levels, surface: Surface, actions: ChipActions, changed: () => void) {
    this.#levels = levels;
    this.#surface = surface;
    this.#actions = actions;
    this.#changed = changed;
  }

  /** Whether the reader points at a table's chip, and so asks for what is undecided in it. */
  isAsked(group: string): boolean {
    return this.#asked.has(group);
  }

  forgetPlaces(): void {
    for (const chip of this.#chips.values()) chip.placedFor = null;
  }

  /** What has changed about a table is said by a new chip; the others stay where they are. */
  turnTo(tables: readonly TableReview[]): void {
    for (const table of tables) {
      const chip = this.#chips.get(table.table);
      if (!chip || chip.table === table) continue;
      chip.element.remove();
      this.#chips.delete(table.table);
      this.#asked.delete(table.table);
    }
  }

  read(near: readonly Group[], origin: { left: number; top: number }): void {
    for (const group of near) {
      const chip = this.#chips.get(group.id);
      const piece = pieceWithChip(group, origin);
      if (!chip || !piece || chip.placedFor === piece) continue;
      chip.size ??= { width: chip.element.offsetWidth, height: chip.element.offsetHeight };
      if (chip.size.width === 0) {
        chip.size = null;
        continue;
      }
      const { width, height } = chip.size;
      const table = moved(piece, origin.left, origin.top);
      const texts = this.#surface.textNear(group.id, grown(table, width, 3 * height));
      const room = Math.min(innerWidth, group.setting ? right(group.setting.clip) : innerWidth);
      chip.place = moved(layChip(table, width, height, texts, room), -origin.left, -origin.top);
      chip.placedFor = piece;
    }
  }

  /** @returns whether a new chip waits for its place */
  write(near: readonly Group[], mode: MarkMode): boolean {
    const shown = new Set<string>();
    let waits = false;
    for (const group of near) {
      if (!group.table || !says(group.table, mode)) continue;
      shown.add(group.id);
      let chip = this.#chips.get(group.id);
      if (!chip) {
        chip = { element: this.#make(group.table), table: group.table, size: null, place: null, placedFor: null };
        this.#chips.set(group.id, chip);
        this.#levels.at(group.setting?.level ?? 0).append(chip.element);
        waits = true;
      }
      if (chip.place)
        chip.element.style.transform = `translate(${Math.round(chip.place.left)}px,${Math.round(chip.place.top)}px)`;
      chip.element.dataset.ground = group.setting?.ground ?? 'light';
      show(chip.element, chip.place !== null);
    }
    for (const [id, chip] of this.#chips) if (!shown.has(id)) show(chip.element, false);
    return waits;
  }

  drawn(): { table: TableReview; text: string; box: Box }[] {
    const shown = [...this.#chips.values()].filter(({ element }) => element.style.visibility !== 'hidden');
    return shown.map(({ table, element }) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { table, text: element.textContent ?? '', box: { left, top, width, height } };
    });
  }

  #make(table: TableReview): HTMLButtonElement {
    const document = this.#levels.document;
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `chip ${table.state}`;
    const { why, title } = this.#actions.words(table);
    element.title = title;
    element.setAttribute('aria-label', title);
    if (table.state === 'not-checked') {
      element.append(drawTick(document, 'notChecked'), span(document, 'why', why));
    } else {
      for (const kind of order) {
        if (table.counts[kind] === 0) continue;
        const part = span(document, `part ${kind}`, String(table.counts[kind]));
        part.prepend(drawTick(document, kind));
        element.append(part);
      }
    }
    element.addEventListener('click', () => this.#actions.onPress(table));
    const ask = (asks: boolean) => {
      if (asks) this.#asked.add(table.table);
      else this.#asked.delete(table.table);
      this.#changed();
    };
    element.addEventListener('pointerenter', () => ask(true));
    element.addEventListener('pointerleave', () => ask(false));
    element.addEventListener('focus', () => ask(true));
    element.addEventListener('blur', () => ask(false));
    return element;
  }
}

/**
 * The part of a table that carries its chip: the first whose head is in the window, so that the chip goes along with the
 * reader from page to page; while none is, the first that is in the window at all.
 *
 * @param origin of the boxes, in the window
 */
function pieceWithChip({ pieces }: Group, origin: { top: number }): Box | null {
  const head = pieces.find(({ top }) => top + origin.top >= 0 && top + origin.top < innerHeight);
  const seen = head ?? pieces.find((piece) => bottom(piece) + origin.top > 0 && piece.top + origin.top < innerHeight);
  return seen ?? pieces[0] ?? null;
}

/**
 * Hidden, not taken out: an element that comes and goes with scrolling costs more than one that stays. At the origin, for
 * one that stays where nothing is any more would make the page longer.
 */
function show(element: HTMLElement, shown: boolean): void {
  const visibility = shown ? 'visible' : 'hidden';
  if (element.style.visibility === visibility) return;
  element.style.visibility = visibility;
  if (!shown) element.style.transform = '';
}

/** With contradictions alone shown, only tables that hold some have a chip. */
function says(table: TableReview, mode: MarkMode): boolean {
  if (mode === 'none') return false;
  return mode === 'all' || table.state === 'contradicts';
}

function span(document: Document, name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
