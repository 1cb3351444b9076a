import { useState } from 'preact/hooks';
import type { Language, Tape } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import { Tick } from './Tick.tsx';
import { verdictKind, verdictWord } from './verdict.ts';

/** More would push what matters out of the card; the rest comes on request. */
const FIRST_SHOWN = 3;

interface RelationsProps {
  /** What these relations are, with their count. */
  head: string;
  tapes: readonly Tape[];
  language: Language;
  onChoose: (tape: Tape) => void;
}

/** A list of relations: each turns the card to its arithmetic, where it stands. */
export function Relations({ head, tapes, language, onChoose }: RelationsProps) {
  const [all, showAll] = useState(false);
  if (tapes.length === 0) return null;
  // One more is no longer than the button that would lead to it.
  const isLong = tapes.length > FIRST_SHOWN + 1;
  const shown = all || !isLong ? tapes : tapes.slice(0, FIRST_SHOWN);
  return (
    <section class="others">
      <h3>{head}</h3>
      <ul>
        {shown.map((tape) => (
          <li key={tape.relation}>
            <button type="button" onClick={() => onChoose(tape)}>
              <Tick kind={verdictKind(tape.verdict)} label={verdictWord(tape.verdict, language)} />
              <span class="other">
                <b>{tape.heading[language]}</b> {tape.statement[language]}
                {elsewhere(tape) && <span class="soft"> · {elsewhere(tape)}</span>}
              </span>
            </button>
          </li>
        ))}
        {shown.length < tapes.length && (
          <li>
            <button type="button" class="more" onClick={() => showAll(true)}>
              {say(language, 'card.more', { count: tapes.length - shown.length })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The other tables with which a total is compared. */
function elsewhere({ addends, total }: Tape): string {
  return [...new Set(addends.flatMap(({ where }) => (where === null || where === total.where ? [] : [where])))].join(
    ' · ',
  );
}
