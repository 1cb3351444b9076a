import type { Box } from '../drawn-page.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** What is used of a font that pdf.js has loaded. */
export interface LoadedFont {
  name?: string;
  vertical?: boolean;
  bold?: boolean;
  black?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** All that `q` saves and `Q` brings back. */
export interface GraphicsState {
  matrix: Matrix;
  lineWidth: number;
  /** #rrggbb */
  fill: string;
  stroke: string;
  fillAlpha: number;
  strokeAlpha: number;
  /** Around all that may be seen, in page space. */
  clip: Box;
  font: LoadedFont | null;
  fontSize: number;
  /** Of a glyph's width in em: .001 but for Type 3 fonts. */
  fontScale: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export function initialState(matrix: Matrix, clip: Box): GraphicsState {
  return {
    matrix,
    lineWidth: 1,
    fill: '#000000',
    stroke: '#000000',
    fillAlpha: 1,
    strokeAlpha: 1,
    clip,
    font: null,
    fontSize: 0,
    fontScale: 0.001,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}

/** The graphics state with those that were saved. More restores than saves happen in real files, and change nothing. */
export class StateStack {
  state: GraphicsState;
  readonly #saved: GraphicsState[] = [];

  constructor(state: GraphicsState) {
    this.state = state;
  }

  save(): void {
    this.#saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.matrix = multiply(this.state.matrix, matrix);
  }

  /** Cuts what may be seen down to a box. */
  clipTo([x0, y0, x1, y1]: Box): void {
    const clip = this.state.clip;
    this.state.clip = [Math.max(clip[0], x0), Math.max(clip[1], y0), Math.min(clip[2], x1), Math.min(clip[3], y1)];
  }
}

/** Text position: begun anew by each text object. */
export interface TextPosition {
  text: Matrix;
  line: Matrix;
}

export function textStart(): TextPosition {
  return { text: IDENTITY, line: IDENTITY };
}
