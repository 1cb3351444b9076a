/**
 * The tick marks as drawings, so that they look the same in every font: strokes on a field of 16 by 16, round caps.
 * Shape first, colour second.
 */
export type TickKind = 'holds' | 'rounding' | 'undecided' | 'violated' | 'culprit' | 'insufficient' | 'notChecked';

export interface TickDrawing {
  /** SVG path data. */
  path: string;
  /** Stroke width on the same field. */
  stroke: number;
  /** Plain character for text-only surfaces: terminal, clipboard, print. */
  character: string;
}

/** A circle of radius r as two arcs. */
function ring(r: number): string {
  return `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

export const ticks: Record<TickKind, TickDrawing> = {
  holds: { path: 'M3 8.6l3.4 3.4L13 4.6', stroke: 1.6, character: '✓' },
  rounding: {
    path: 'M2.5 6.6c2.2-2.4 4-1.6 5.5-.4s3.3 2 5.5-.4M2.5 11c2.2-2.4 4-1.6 5.5-.4s3.3 2 5.5-.4',
    stroke: 1.6,
    character: '≈',
  },
  undecided: { path: 'M5 5.6a3 3 0 1 1 4.5 2.7c-1 .6-1.5 1.1-1.5 2.1M8 13.2v.05', stroke: 1.7, character: '?' },
  violated: { path: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4', stroke: 2.2, character: '✗' },
  culprit: { path: `${ring(6.2)}${ring(2.4)}`, stroke: 1.7, character: '◎' },
  insufficient: { path: 'M4 8h8', stroke: 1.7, character: '–' },
  notChecked: { path: ring(5.2), stroke: 1.4, character: '○' },
};
