import { type TickKind, ticks } from '../lib/looks/index.ts';
import './tick.css';
import { useWords } from './speech.tsx';

interface TickProps {
  kind: TickKind;
  /** Side of the square in px. */
  size?: number;
  /** True where the words beside it say the same already. */
  silent?: boolean;
}

/** One tick mark, drawn, with its name for those who do not see it. */
export function Tick({ kind, size = 16, silent = false }: TickProps) {
  const t = useWords();
  const { path, stroke } = ticks[kind];
  return (
    <>
      <svg class={`tick ${kind}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} stroke-width={stroke} />
      </svg>
      {!silent && <span class="unseen">{t(`shared.${kind}`)}</span>}
    </>
  );
}
