import type { Drawing } from './drawing.ts';
import type { Handlers } from './handlers.ts';
import { IDENTITY, multiply } from './matrix.ts';
import type { Shown } from './operator-list.ts';
import { showText } from './show-text.ts';

export const textHandlers: Handlers = {
  beginText: ({ position }) => position.start(),
  setFont: (drawing, [name, size]) => setFont(drawing, name as string, size as number),
  setCharSpacing: ({ state }, [spacing]) => {
    state.charSpacing = spacing as number;
  },
  setWordSpacing: ({ state }, [spacing]) => {
    state.wordSpacing = spacing as number;
  },
  setHScale: ({ state }, [percent]) => {
    state.horizontalScale = (percent as number) / 100;
  },
  setLeading: ({ state }, [leading]) => {
    state.leading = -(leading as number);
  },
  setTextRise: ({ state }, [rise]) => {
    state.rise = rise as number;
  },
  setTextRenderingMode: ({ state }, [mode]) => {
    state.textMode = mode as number;
  },
  moveText: ({ position }, [x, y]) => position.moveLine(x as number, y as number),
  setLeadingMoveText: ({ state, position }, [x, y]) => {
    state.leading = y as number;
    position.moveLine(x as number, y as number);
  },
  setTextMatrix: ({ position }, args) => {
    const first = args[0];
    position.start(multiply(IDENTITY, typeof first === 'number' ? (args as number[]) : (first as ArrayLike<number>)));
  },
  nextLine: ({ state, position }) => position.moveLine(0, state.leading),
  showText: (drawing, [run]) => show(drawing, run),
  showSpacedText: (drawing, [run]) => show(drawing, run),
  nextLineShowText: (drawing, [run]) => {
    drawing.position.moveLine(0, drawing.state.leading);
    show(drawing, run);
  },
};

export function setFont({ state, fonts }: Drawing, name: string, size: number): void {
  state.font = fonts.get(name) ?? null;
  state.fontSize = size;
}

function show({ state, position, writing, sheet, isShown }: Drawing, run: unknown): void {
  if (!Array.isArray(run)) return;
  const before = writing.glyphs.length;
  const { unreadable } = writing;
  showText(run as Shown[], state, position, writing, sheet.ground);
  if (isShown) return;
  // What lies on a layer that is off is not on the paper; the pen moves all the same.
  writing.glyphs.length = before;
  writing.unreadable = unreadable;
}
