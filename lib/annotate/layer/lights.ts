import type { Place } from '../../model/index.ts';
import { type Box, moved } from '../box.ts';
import { type Ground, groupOf, type Surface } from '../surface.ts';
import { putAt } from './drawing.ts';
import type { Levels } from './levels.ts';

/** A place that is lit up: softly, as one of a card's figures, or strongly, as the one the reader points at there. */
export interface Light {
  place: Place;
  strong: boolean;
}

interface Spot {
  box: Box;
  strong: boolean;
  ground: Ground;
  level: number;
}

/** The figures of the open card, lit up where they stand. A handful at most, so they are measured in every frame. */
export class Lights {
  readonly #levels: Levels;
  readonly #surface: Surface;
  readonly #nodes: HTMLElement[] = [];
  #lights: readonly Light[] = [];
  #spots: Spot[] = [];

  constructor(levels: Levels, surface: Surface) {
    this.#levels = levels;
    this.#surface = surface;
  }

  set(lights: readonly Light[]): void {
    this.#lights = lights;
  }

  read(origin: { left: number; top: number }): void {
    this.#spots = this.#lights.flatMap(({ place, strong }) => {
      const ground = this.#surface.figureOf(place)?.ground ?? 'light';
      const { level } = this.#surface.settingOf(groupOf(place));
      const boxes = this.#surface.boxesOf(place) ?? [];
      return boxes.map((box) => ({ box: moved(box, -origin.left, -origin.top), strong, ground, level }));
    });
  }

  write(): void {
    for (const [index, { box, strong, ground, level }] of this.#spots.entries()) {
      const node = this.#nodes[index] ?? this.#levels.document.createElement('div');
      this.#nodes[index] = node;
      node.className = strong ? 'light strong' : 'light';
      node.dataset.ground = ground;
      putAt(node, box);
      const layer = this.#levels.at(level);
      if (node.parentNode !== layer) layer.append(node);
    }
    while (this.#nodes.length > this.#spots.length) this.#nodes.pop()?.remove();
  }
}
