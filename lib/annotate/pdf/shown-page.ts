import type { Box as PaperBox } from '../../read/pdf/drawn-page.ts';
import type { Box } from '../box.ts';

/** Clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** A page as it lies in the window now. */
export interface ShownPage {
  /** The paper, without what the viewer draws around it, in client px. */
  paper: Box;
  /** Size in points as it was read: before the reader turned it. */
  width: number;
  height: number;
  /** How far the reader has turned it. What the document itself turns is part of how it was read. */
  turn: Turn;
}

/** A box of a page (points, origin top left, as it was read) in client px. */
export function onScreen([x0, y0, x1, y1]: PaperBox, page: ShownPage): Box {
  const [left, top] = share(Math.min(x0, x1), Math.min(y0, y1), page);
  const [right, bottom] = share(Math.max(x0, x1), Math.max(y0, y1), page);
  const { paper } = page;
  return {
    left: paper.left + Math.min(left, right) * paper.width,
    top: paper.top + Math.min(top, bottom) * paper.height,
    width: Math.abs(right - left) * paper.width,
    height: Math.abs(bottom - top) * paper.height,
  };
}

/** The way back: a box in client px as a box of the page. */
export function onPaper(box: Box, page: ShownPage): PaperBox {
  const { paper, width, height } = page;
  const [x0, y0] = back((box.left - paper.left) / paper.width, (box.top - paper.top) / paper.height, page.turn);
  const [x1, y1] = back(
    (box.left + box.width - paper.left) / paper.width,
    (box.top + box.height - paper.top) / paper.height,
    page.turn,
  );
  return [Math.min(x0, x1) * width, Math.min(y0, y1) * height, Math.max(x0, x1) * width, Math.max(y0, y1) * height];
}

/** A point of the page as shares of the paper's width and height on the screen. */
function share(x: number, y: number, { width, height, turn }: ShownPage): [across: number, down: number] {
  const across = x / width;
  const down = y / height;
  if (turn === 90) return [1 - down, across];
  if (turn === 180) return [1 - across, 1 - down];
  if (turn === 270) return [down, 1 - across];
  return [across, down];
}

function back(across: number, down: number, turn: Turn): [x: number, y: number] {
  if (turn === 90) return [down, 1 - across];
  if (turn === 180) return [1 - across, 1 - down];
  if (turn === 270) return [1 - down, across];
  return [across, down];
}
