import { useState } from 'preact/hooks';
import type { Language, Place } from '../../model/index.ts';
import { say } from '../../words/index.ts';

/** So many are listed at once; the rest comes on request. */
const FIRST_SHOWN = 5;

interface PlacesProps {
  places: readonly Place[];
  language: Language;
  onLight: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** Where a remark applies: each place by the words that stand there, and the way to it. */
export function Places({ places, language, onLight, onGo }: PlacesProps) {
  const [all, showAll] = useState(false);
  const told = places.filter(({ text }) => text.trim() !== '');
  if (told.length === 0) return null;
  const [only] = told;
  if (only && told.length === 1) {
    return (
      <button type="button" class="go" onClick={() => onGo(only)}>
        {say(language, 'marks.goThere')}
      </button>
    );
  }
  const shown = all ? told : told.slice(0, FIRST_SHOWN);
  return (
    <section class="others">
      <h3>{say(language, 'card.places', { count: told.length })}</h3>
      <ol>
        {shown.map((place, index) => (
          <li key={index}>
            <button
              type="button"
              title={say(language, 'marks.goThere')}
              lang="zh-CN"
              onPointerEnter={() => onLight(place)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(place)}
              onBlur={() => onLight(null)}
              onClick={() => onGo(place)}
            >
              <span class="place">{place.text}</span>
            </button>
          </li>
        ))}
        {shown.length < told.length && (
          <li>
            <button type="button" class="more" onClick={() => showAll(true)}>
              {say(language, 'card.more', { count: told.length - shown.length })}
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
