import { type TickKind, ticks } from '../../looks/index.ts';
import type { Box } from '../box.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A tick's drawing as an element of its own. */
export function drawTick(document: Document, kind: TickKind): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  svg.append(path);
  redrawTick(svg, kind);
  return svg;
}

export function redrawTick(svg: SVGElement, kind: TickKind): void {
  const { path, stroke } = ticks[kind];
  const drawing = svg.firstElementChild;
  drawing?.setAttribute('d', path);
  drawing?.setAttribute('stroke-width', String(stroke));
}

/** Puts an element at a box. By transform, so that moving it lays nothing out; the size only when it is another. */
export function putAt(element: HTMLElement, box: Box): void {
  element.style.transform = `translate(${tenth(box.left)}px,${tenth(box.top)}px)`;
  const width = `${tenth(box.width)}px`;
  const height = `${tenth(box.height)}px`;
  if (element.style.width !== width) element.style.width = width;
  if (element.style.height !== height) element.style.height = height;
}

function tenth(px: number): number {
  return Math.round(px * 10) / 10;
}
