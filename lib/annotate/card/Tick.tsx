import { type TickKind, ticks } from '../../looks/index.ts';

/** One tick mark in the card; without a label the words beside it say the same. */
export function Tick({ kind, label }: { kind: TickKind; label?: string }) {
  const { path, stroke } = ticks[kind];
  return (
    <svg
      class={`tick ${kind}`}
      viewBox="0 0 16 16"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={path} stroke-width={stroke} />
    </svg>
  );
}
