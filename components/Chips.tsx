import type { TickKind } from '../lib/looks/index.ts';
import type { Counts } from '../lib/model/index.ts';
import './chips.css';
import { formatCount, joinParts } from '../lib/words/index.ts';
import { useLanguage, useWords } from './speech.tsx';
import { Tick } from './Tick.tsx';

const kinds = ['violated', 'undecided', 'rounding', 'holds', 'insufficient'] as const satisfies (keyof Counts &
  TickKind)[];

const sentences = {
  holds: 'shared.countHolds',
  rounding: 'shared.countRounding',
  undecided: 'shared.countUndecided',
  violated: 'shared.countViolated',
  insufficient: 'shared.countInsufficient',
} as const;

/** What a table came to, at a glance: ✗ 1 ≈ 3 ✓ 42, worst first, nothing where a count is zero. */
export function Chips({ counts }: { counts: Counts }) {
  const language = useLanguage();
  const t = useWords();
  const shown = kinds.filter((kind) => counts[kind] > 0);
  const sentence = joinParts(
    language,
    shown.map((kind) => t(sentences[kind], { count: counts[kind] })),
  );
  return (
    <span class="chips" title={sentence}>
      <span class="unseen">{sentence}</span>
      {shown.map((kind) => (
        <span key={kind} class={`chip ${kind}`} aria-hidden="true">
          <Tick kind={kind} size={13} silent />
          {formatCount(language, counts[kind])}
        </span>
      ))}
    </span>
  );
}
