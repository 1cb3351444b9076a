import type { Box, DrawnPage, Fill, Glyph, Rule } from '../drawn-page.ts';
import { colorOf, isWhite } from './colors.ts';
import { initialState, type LoadedFont, StateStack, textStart } from './graphics-state.ts';
import { Ground } from './ground.ts';
import { asMatrix, type Matrix, moved } from './matrix.ts';
import { boundsOf, type Painted, paintBox, paintPath, subpathsOf } from './paths.ts';
import { withoutRepeated } from './repeated.ts';
import { type Shown, type ShownGlyph, showText } from './show-text.ts';

export type { LoadedFont } from './graphics-state.ts';

/** pdf.js's numbers of the operators. */
export type Operators = typeof import('pdfjs-dist').OPS;

export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

export interface Paper {
  page: number;
  width: number;
  height: number;
  /** From the page's own space to displayed points: rotation, crop box and direction of y at once. */
  matrix: Matrix;
}

/** Images no thicker than this, in points, are rules. */
const THIN_IMAGE = 3.2;

/** Goes through the operators that draw a page, and notes what they leave on it. */
export function drawingOf(
  { fnArray, argsArray }: OperatorList,
  fonts: ReadonlyMap<string, LoadedFont | null>,
  { page, width, height, matrix }: Paper,
  OPS: Operators,
): DrawnPage {
  const stack = new StateStack(initialState(matrix, [0, 0, width, height]));
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  const whiteRules: { rule: Rule; direction: 'horizontal' | 'vertical' }[] = [];
  const fills: Fill[] = [];
  const images: Box[] = [];
  const shown: Shown = { glyphs: [], unreadable: 0 };
  const white = new Set<Glyph>();
  let position = textStart();
  let show = 0;
  let clips = false;
  const painted: Painted = {
    rule(direction, rule, color) {
      if (isWhite(color)) whiteRules.push({ rule, direction });
      else (direction === 'horizontal' ? horizontal : vertical).push(rule);
    },
    area(box, color) {
      if (!isWhite(color)) fills.push({ box, color });
    },
  };
  const strokes = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const fillsPaths = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const path = (operator: number, buffer: ArrayLike<number> | null | undefined) => {
    if (!buffer) return;
    const subpaths = subpathsOf(buffer, stack.state.matrix);
    if (clips) {
      const box = boundsOf(subpaths);
      if (box) stack.clipTo(box);
      clips = false;
    }
    paintPath(subpaths, { strokes: strokes.has(operator), fills: fillsPaths.has(operator) }, stack.state, painted);
  };
  const image = () => {
    const box = boundsOf(subpathsOf([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1], stack.state.matrix));
    if (!box) return;
    const thin = Math.min(box[2] - box[0], box[3] - box[1]) <= THIN_IMAGE;
    if (thin && Math.max(box[2] - box[0], box[3] - box[1]) > 4) paintBox(box, '#000000', painted);
    else if (!thin) images.push(cut(box, stack.state.clip));
  };
  const text = (run: readonly (ShownGlyph | number | null)[]) => {
    const before = shown.glyphs.length;
    showText(run, stack.state, position, ++show, shown);
    const { fill, renderingMode } = stack.state;
    if (isWhite(fill) && renderingMode !== 1) for (const glyph of shown.glyphs.slice(before)) white.add(glyph);
  };
  const nextLine = (x: number, y: number) => {
    position.line = moved(position.line, x, y);
    position.text = position.line;
  };

  for (const [index, operator] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    const { state } = stack;
    switch (operator) {
      case OPS.save:
      case OPS.beginGroup:
        stack.save();
        break;
      case OPS.restore:
        // pdf.js decodes no image for us: of one that is left out, only the square that it was to fill is there.
        if (fnArray[index - 1] === OPS.transform) image();
        stack.restore();
        break;
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        stack.restore();
        break;
      case OPS.transform:
        stack.transform(asMatrix(args as number[]));
        break;
      case OPS.paintFormXObjectBegin:
        stack.save();
        if (args[0]) stack.transform(asMatrix(args[0] as number[]));
        break;
      case OPS.setLineWidth:
        state.lineWidth = args[0] as number;
        break;
      case OPS.setGState:
        setState(args[0] as [string, unknown][], state, fonts);
        break;
      case OPS.setFillRGBColor:
        state.fill = colorOf(args);
        break;
      case OPS.setStrokeRGBColor:
        state.stroke = colorOf(args);
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath:
        path(args[0] as number, (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintSolidColorImageMask:
        image();
        break;
      case OPS.beginText:
        position = textStart();
        break;
      case OPS.setFont:
        state.font = fonts.get(args[0] as string) ?? null;
        state.fontSize = args[1] as number;
        state.fontScale = state.font?.fontMatrix?.[0] || 0.001;
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.horizontalScale = (args[0] as number) / 100;
        break;
      case OPS.setLeading:
        state.leading = -(args[0] as number);
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.setTextRenderingMode:
        state.renderingMode = args[0] as number;
        break;
      case OPS.moveText:
        nextLine(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        nextLine(args[0] as number, args[1] as number);
        break;
      case OPS.setTextMatrix: {
        const given = (args[0] as ArrayLike<number>).length === 6 ? (args[0] as ArrayLike<number>) : (args as number[]);
        position.line = asMatrix(given);
        position.text = position.line;
        break;
      }
      case OPS.nextLine:
        nextLine(0, state.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        text(args[0] as ShownGlyph[]);
        break;
      case OPS.nextLineShowText:
        nextLine(0, state.leading);
        text(args[0] as ShownGlyph[]);
        break;
    }
  }

  const ground = new Ground(fills, images);
  for (const glyph of white) if (!ground.shows(glyph)) glyph.hidden = true;
  for (const { rule, direction } of whiteRules) {
    if (ground.showsRule(rule, direction)) (direction === 'horizontal' ? horizontal : vertical).push(rule);
  }
  return {
    page,
    width,
    height,
    glyphs: withoutRepeated(shown.glyphs),
    horizontal,
    vertical,
    fills,
    images,
    unreadable: shown.unreadable,
  };
}

function setState(
  changes: readonly [string, unknown][],
  state: StateStack['state'],
  fonts: ReadonlyMap<string, LoadedFont | null>,
): void {
  for (const [key, value] of changes) {
    if (key === 'LW') state.lineWidth = value as number;
    else if (key === 'CA') state.strokeAlpha = value as number;
    else if (key === 'ca') state.fillAlpha = value as number;
    else if (key === 'Font') {
      const [name, size] = value as [string, number];
      state.font = fonts.get(name) ?? null;
      state.fontSize = size;
    }
  }
}

function cut(box: Box, clip: Box): Box {
  return [Math.max(box[0], clip[0]), Math.max(box[1], clip[1]), Math.min(box[2], clip[2]), Math.min(box[3], clip[3])];
}
