import { isCellPlace } from '../model/place.ts';
import type { Tape } from '../model/relation.ts';
import type { Language } from '../model/words.ts';
import { say } from './say.ts';

/**
 * What stands above each line of a tape (addends, then the total) whose figures stand in several tables, or in a table
 * and the text: the name of the place where it differs from the line before, else null.
 */
export function roomsOf(tape: Tape, language: Language): (string | null)[] {
  const lines = [...tape.addends, tape.total];
  if (lines.every(({ where }) => where === null)) return lines.map(() => null);
  const names = lines.map(({ where, place }) => where ?? (isCellPlace(place) ? '' : say(language, 'shared.inText')));
  // What is printed says itself that it stands in the text.
  return names.map((name, index) =>
    name === '' || name === names[index - 1] || (index === tape.addends.length && !isCellPlace(tape.total.place))
      ? null
      : name,
  );
}
