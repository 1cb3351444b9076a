import { isCellPlace, type Place } from '../../../lib/model/index.ts';
import type { Figure } from '../document.ts';

/** The figures that stand next to one: above, below and beside it in its table; before and after it in its paragraph. */
export function neighboursOf(figure: Figure, places: ReadonlyMap<Figure, Place>): Figure[] {
  const own = places.get(figure);
  if (!own) return [];
  const all = [...places].filter(([other]) => other !== figure && other.kind === figure.kind);
  if (!isCellPlace(own)) {
    const beside = all.flatMap(([other, place]) =>
      !isCellPlace(place) && place.block === own.block ? [{ other, at: place.start - own.start }] : [],
    );
    return nearest(beside);
  }
  const inTable = all.flatMap(([other, place]) =>
    isCellPlace(place) && place.table === own.table ? [{ other, place }] : [],
  );
  const inColumn = inTable.flatMap(({ other, place }) =>
    place.column === own.column ? [{ other, at: place.row - own.row }] : [],
  );
  const inRow = inTable.flatMap(({ other, place }) =>
    place.row === own.row ? [{ other, at: place.column - own.column }] : [],
  );
  return [...nearest(inColumn), ...nearest(inRow)];
}

/** The nearest on either side. */
function nearest(found: readonly { other: Figure; at: number }[]): Figure[] {
  const sides = [found.filter(({ at }) => at < 0), found.filter(({ at }) => at > 0)];
  return sides.flatMap((side) => {
    const [first] = side.toSorted((one, two) => Math.abs(one.at) - Math.abs(two.at));
    return first ? [first.other] : [];
  });
}
