import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A file of a package that goes into the extension as it is. */
export interface ShippedFile {
  absoluteSrc: string;
  relativeDest: string;
}

const folders: Record<string, (name: string) => boolean> = {
  cmaps: () => true,
  standard_fonts: () => true,
  iccs: () => true,
  // Without QuickJS, which runs the scripts of documents, and without stand-ins for browsers that have no WebAssembly.
  wasm: (name) => /\.wasm$|^LICENSE/.test(name) && !/quickjs/i.test(name),
  // Icons of notes; all other images there belong to editing and to pdf.js's own toolbar.
  'web/images': (name) => name.startsWith('annotation-'),
};

/**
 * What pdf.js loads by address at run time, into `pdfjs/` of the extension: its worker, and what documents without
 * embedded fonts or with special images need. The legacy build, because the others want browsers newer than the oldest
 * ones that the extension supports.
 */
export function pdfjsFiles(): ShippedFile[] {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const shipped = Object.entries(folders).flatMap(([folder, wanted]) =>
    readdirSync(path.join(root, folder))
      .filter(wanted)
      .map((name) => ({
        absoluteSrc: path.join(root, folder, name),
        relativeDest: `pdfjs/${path.basename(folder)}/${name}`,
      })),
  );
  const worker = path.join(root, 'legacy/build/pdf.worker.min.mjs');
  return [{ absoluteSrc: worker, relativeDest: 'pdfjs/pdf.worker.mjs' }, ...shipped];
}
