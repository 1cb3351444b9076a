import type { Plugin } from 'vite';

/** Rooms of `lib/words` that only our own pages, files and command line speak. */
const NOT_ON_A_PAGE = ['cli', 'options', 'panel', 'viewer', 'workbook'];

const anyOf = NOT_ON_A_PAGE.join('|');
const rooms = new RegExp(`/lib/words/(?:zh|en)/(${anyOf})\\.ts$`);
/** A key as it is written; `viewer.html` is a page of ours. */
const keys = new RegExp(`['"](?:${anyOf})\\.(?!html)[a-zA-Z]+['"]|\`(?:${anyOf})\\.\\$\\{`);

/**
 * Leaves these words out of the reader, which starts in other people's pages: nothing there says them, and they are a
 * twentieth of it. Where something in it comes to say one, the build ends with its name, and no sentence is missing.
 */
export function readerWords(): Plugin {
  return {
    name: 'crossfoot:reader-words',
    enforce: 'pre',
    transform(code, id) {
      const room = rooms.exec(id)?.[1];
      if (room) return { code: `export const ${room} = {};`, map: null };
      if (/\/(?:lib|components|entrypoints)\//.test(id) && !id.includes('node_modules') && keys.test(code)) {
        this.error(`${id} says words that the reader goes without: see scripts/reader-words.ts`);
      }
      return null;
    },
  };
}
