import type { DrawnPage } from '../drawn-page.ts';
import { Drawing } from './drawing.ts';
import { handlersOf } from './handlers.ts';
import { imageLeftOut } from './image-handlers.ts';
import { IDENTITY, multiply } from './matrix.ts';
import type { Font, OperatorList, Operators, Viewport } from './operator-list.ts';
import { withoutRepeated } from './repeated.ts';

export type { Font, OperatorList, Operators } from './operator-list.ts';

export interface DrawingOptions {
  /** 1-based. */
  page: number;
  /** Whether what a layer holds is shown; the layer as pdf.js describes it in marked content. */
  isLayerShown?: (layer: unknown) => boolean;
  /** More glyphs than this, and the page is given up. */
  mostGlyphs?: number;
}

/** More than any page holds that a person reads: the densest real ones have 12,000. */
const MOST_GLYPHS = 200_000;

/** Operators that may stand between the map onto an image's place and the image. */
const PASSIVE = [
  'setGState',
  'setFillRGBColor',
  'setStrokeRGBColor',
  'setRenderingIntent',
  'dependency',
  'beginMarkedContent',
  'beginMarkedContentProps',
  'endMarkedContent',
];
/** Operators that open a place for an image, and those that leave it. */
const OPENING = ['transform', 'paintFormXObjectBegin'];
const LEAVING = ['restore', 'paintFormXObjectEnd'];

/** A page draws more than any page of text does. */
export class TooMuchDrawn extends Error {}

/**
 * Goes through the operators of a page, and notes what they leave on the paper.
 *
 * @param fonts by the names that the operators use; null for those that never came
 * @param viewport of scale 1: page size and map to displayed space, with rotation and crop box
 * @throws {TooMuchDrawn}
 */
export function drawingOf(
  { fnArray, argsArray }: OperatorList,
  fonts: ReadonlyMap<string, Font | null>,
  { width, height, transform }: Viewport,
  operators: Operators,
  { page, isLayerShown = () => true, mostGlyphs = MOST_GLYPHS }: DrawingOptions,
): DrawnPage {
  const drawing = new Drawing(multiply(IDENTITY, transform), [0, 0, width, height], fonts);
  const handlers = handlersOf(operators);
  const numbers = (names: readonly string[]) => new Set(names.map((name) => operators[name]));
  const [passive, opening, leaving] = [numbers(PASSIVE), numbers(OPENING), numbers(LEAVING)];
  const leftOut = (end: number) => opening.has(fnArray[lastThatActs(fnArray, end, passive)]);
  const { beginMarkedContent, beginMarkedContentProps, endMarkedContent } = operators;
  for (let index = 0; index < fnArray.length; index++) {
    const operator = fnArray[index] as number;
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (leaving.has(operator) && leftOut(index)) imageLeftOut(drawing);
    else if (operator === beginMarkedContent) drawing.openContent(null, false);
    else if (operator === beginMarkedContentProps) {
      if (args[0] === 'OC') drawing.openContent(null, !isLayerShown(args[1]));
      else drawing.openContent(numberOf(args[1]), false);
    } else if (operator === endMarkedContent) drawing.closeContent();
    handlers[operator]?.(drawing, args);
    if (drawing.writing.glyphs.length > mostGlyphs) throw new TooMuchDrawn();
  }
  if (leftOut(fnArray.length)) imageLeftOut(drawing);
  const { sheet, writing, covers } = drawing;
  covers.hide(writing.glyphs);
  const lost = writing.distrust.apply(writing.glyphs);
  const onPage = writing.glyphs.filter(({ x0, y0, x1, y1 }) => x1 > 0 && y1 > 0 && x0 < width && y0 < height);
  return {
    page,
    width,
    height,
    glyphs: withoutRepeated(onPage),
    horizontal: sheet.horizontal,
    vertical: sheet.vertical,
    fills: sheet.fills,
    images: sheet.images,
    unreadable: writing.unreadable + lost,
    tagged: [],
  };
}

function numberOf(content: unknown): number | null {
  return typeof content === 'number' ? content : null;
}

/** The operator before `index` that is more than a setting. */
function lastThatActs(fnArray: ArrayLike<number>, index: number, passive: ReadonlySet<number | undefined>): number {
  let before = index - 1;
  while (before > 0 && passive.has(fnArray[before])) before--;
  return before;
}
