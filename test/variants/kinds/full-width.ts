import { tablesOf, textsOf } from '../grid.ts';
import type { Kind } from '../variant.ts';

/** Every figure in a table in full-width characters. */
export const fullWidth: Kind = {
  name: 'full-width',
  apply(document, gold) {
    for (const table of tablesOf(document)) {
      for (const text of textsOf(table)) {
        text.data = text.data.replace(/[0-9.,%-]*[0-9][0-9.,%-]*/g, (figure) =>
          figure.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
        );
      }
    }
    return gold;
  },
};
