import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ComparisonReport } from '../../lib/export/comparison-schema.ts';

/** Three years of one office, read in place. Skipped where they are not at hand. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, '../shared/corpus/cn-shanghai-putuo');

describe.skipIf(!existsSync(folder))('real documents of one office (skipped without ../shared/corpus)', () => {
  test('each year follows from the year before: nothing is said', () => {
    const files = [2023, 2024, 2025].map((year) => path.join(folder, `putuo-wanli-${year}-bumen.pdf`));
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(root, 'bin/crossfoot.ts'), 'compare', '--json', ...files],
      {
        encoding: 'utf8',
      },
    );
    const comparisons = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ComparisonReport.parse(JSON.parse(line)));
    expect(
      comparisons.map(({ kinship, documents, relations, disagreements }) => ({
        kinship,
        years: documents.map(({ disclosure }) => disclosure.year),
        holds: relations.holds,
        disagreements,
      })),
    ).toEqual([
      { kinship: 'years', years: [2023, 2024], holds: 9, disagreements: [] },
      { kinship: 'years', years: [2024, 2025], holds: 11, disagreements: [] },
    ]);
  });
});
