import { colorOf, TRANSPARENT, UNKNOWN } from './color.ts';
import type { Drawing } from './drawing.ts';
import type { Handlers } from './handlers.ts';
import type { Operators } from './operator-list.ts';
import { type Painting, paintPath } from './paint-path.ts';
import { setFont } from './text-handlers.ts';

const FILLING = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const STROKING = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

interface Group {
  /** It makes a mask. */
  smask?: unknown;
  bbox?: ArrayLike<number> | null;
  /** From its own space to that of the operators around it. */
  matrix?: ArrayLike<number> | null;
}

/** State, clip and paths. */
export function graphicsHandlers(operators: Operators): Handlers {
  const paintings = new Map<number, Painting>();
  for (const name of new Set([...FILLING, ...STROKING])) {
    const number = operators[name];
    if (number !== undefined)
      paintings.set(number, { fills: FILLING.includes(name), strokes: STROKING.includes(name) });
  }
  return {
    ...stateHandlers,
    constructPath: (drawing, [operator, data, bounds]) => {
      const packed = (data as (ArrayLike<number> | null)[] | undefined)?.[0];
      const painting = paintings.get(operator as number);
      const { state, sheet, writing, covers } = drawing;
      if (packed && painting && drawing.isShown) {
        paintPath(packed, painting, state, sheet, (box) => covers.add(box, writing.glyphs.length));
      }
      if (drawing.clips) clip(drawing, packed, bounds as ArrayLike<number> | undefined);
    },
  };
}

const stateHandlers: Handlers = {
  save: (drawing) => drawing.save(),
  restore: (drawing) => drawing.restore(),
  transform: ({ state }, args) => state.transform(args as number[]),
  paintFormXObjectBegin: (drawing, [matrix, bounds]) => {
    drawing.save();
    if (matrix) drawing.state.transform(matrix as ArrayLike<number>);
    if (bounds) clipToBox(drawing, bounds as ArrayLike<number>, true);
  },
  paintFormXObjectEnd: (drawing) => drawing.restore(),
  beginGroup: (drawing, [group]) => {
    const { smask, bbox, matrix } = (group ?? {}) as Group;
    drawing.openGroup(Boolean(smask));
    if (bbox) clipToBox(drawing, bbox, true, matrix);
  },
  endGroup: (drawing) => drawing.closeGroup(),
  setLineWidth: ({ state }, [width]) => {
    state.lineWidth = width as number;
  },
  setGState: (drawing, [changes]) => setState(drawing, changes as [string, unknown][]),
  setFillRGBColor: ({ state }, [color]) => {
    state.fillColor = colorOf(color);
  },
  setStrokeRGBColor: ({ state }, [color]) => {
    state.strokeColor = colorOf(color);
  },
  setFillColorN: ({ state }) => {
    state.fillColor = UNKNOWN;
  },
  setStrokeColorN: ({ state }) => {
    state.strokeColor = UNKNOWN;
  },
  setFillTransparent: ({ state }) => {
    state.fillColor = TRANSPARENT;
  },
  setStrokeTransparent: ({ state }) => {
    state.strokeColor = TRANSPARENT;
  },
  shadingFill: ({ state, sheet, isShown }) => {
    if (isShown) sheet.vague(state.clip);
  },
  clip: (drawing) => {
    drawing.clips = true;
  },
  eoClip: (drawing) => {
    drawing.clips = true;
  },
};

function setState(drawing: Drawing, changes: readonly [string, unknown][]): void {
  const { state } = drawing;
  for (const [key, value] of changes) {
    if (key === 'LW') state.lineWidth = value as number;
    else if (key === 'CA') state.strokeAlpha = value as number;
    else if (key === 'ca') state.fillAlpha = value as number;
    else if (key === 'BM') state.blended = value !== 'source-over' && value !== 'normal';
    else if (key === 'SMask') state.masked = Boolean(value);
    else if (key === 'Font') setFont(drawing, ...(value as [string, number]));
  }
}

/** A path's bounds hold at least what it lets through. */
function clip(drawing: Drawing, packed: ArrayLike<number> | null | undefined, bounds?: ArrayLike<number>): void {
  drawing.clips = false;
  if (packed && bounds && bounds.length >= 4) clipToBox(drawing, bounds, isRectangle(packed));
}

function clipToBox(
  { state }: Drawing,
  bounds: ArrayLike<number>,
  isBox: boolean,
  matrix?: ArrayLike<number> | null,
): void {
  const [x0, y0, x1, y1] = bounds as unknown as [number, number, number, number];
  if ([x0, y0, x1, y1].every(Number.isFinite)) state.clipTo(x0, y0, x1, y1, isBox, matrix);
}

/** Four corners, two of them in each row and column: move, three lines, and perhaps a line back, packed as x and y. */
function isRectangle(packed: ArrayLike<number>): boolean {
  if (packed.length < 12 || packed.length > 17 || packed[0] !== 0 || packed[3] !== 1 || packed[6] !== 1) return false;
  const [, x0, y0, , x1, y1, , x2, y2, , x3, y3] = Array.from(packed);
  return (x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0) || (y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0);
}
