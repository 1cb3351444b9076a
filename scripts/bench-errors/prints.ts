import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from '../../test/generate/generate.ts';
import { LAYOUTS } from '../../test/generate/layouts/index.ts';
import { pageOf } from '../../test/generate/markup/html.ts';
import { printsOf } from '../../test/prints/print.ts';
import { PRINT_STYLES } from '../../test/prints/styles.ts';
import type { Origin } from './documents.ts';

const RULED = PRINT_STYLES.filter(({ ruled }) => ruled);

/** Made-up disclosures of every layout in turn as PDFs, printed by Chromium in the styles that rule their cells. */
export async function printPdfs(count: number, seed: number, folder: string): Promise<Origin[]> {
  const origins: Origin[] = [];
  for (let at = 0; at < count; at++) {
    const layout = LAYOUTS[at % LAYOUTS.length];
    const style = RULED[at % RULED.length];
    if (!layout || !style) throw new Error('no layouts, or no styles');
    const own = seed * 10_000 + 5_000 + at;
    const file = path.join(folder, `${layout.name}-${own}.pdf`);
    for await (const { bytes } of printsOf(pageOf(generate(layout, own), layout.markup), [style]))
      await writeFile(file, bytes);
    origins.push({ kind: 'print', layout: layout.name, seed: own, file });
  }
  return origins;
}
