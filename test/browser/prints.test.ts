import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../lib/export/report-schema.ts';
import { type Print, printsOf } from '../prints/print.ts';
import { PRINT_STYLES } from '../prints/styles.ts';
import { SEEDS, seedGold, seedHtml } from '../support/gold.ts';
import { checkPdf } from '../support/pdf.ts';
import { score } from '../support/score.ts';
import { TABLE_RULES } from '../support/table-rules.ts';

/** The reference documents on paper, in all styles of print: the same tables, forms and contradictions as on the web. */

const described = (finding: { rule: string; message: { zh: string } }) => `${finding.rule}: ${finding.message.zh}`;

describe.each(SEEDS)('%s on paper', (name) => {
  const prints = new Map<string, Print>();
  beforeAll(async () => {
    for await (const print of printsOf(seedHtml(name))) prints.set(print.style.name, print);
  });

  test.each(PRINT_STYLES.map((style) => style.name))('%s', async (style) => {
    const print = prints.get(style) as Print;
    const report = await checkPdf(print.bytes, `${name}-${style}.pdf`);
    const { cells, wrongCells, wrongForms, missing, extra, flagged } = score(report, seedGold(name), TABLE_RULES);
    expect({
      wrongCells,
      wrongForms,
      missing: missing.filter(({ severity }) => severity === 'error').map(({ cluster, zh }) => `${cluster}: ${zh}`),
      extra: extra.filter(({ severity }) => severity === 'error').map(described),
      flagged,
    }).toEqual({ wrongCells: [], wrongForms: [], missing: [], extra: [], flagged: [] });
    expect(cells.right).toBe(cells.total);
    expect(cellsOutOfTheirPage(report)).toEqual([]);
  });
});

/** Every cell has a page that its table stands on, and a box within that page's piece of the table. */
function cellsOutOfTheirPage({ tables }: CheckReport): string[] {
  return tables.flatMap(({ id, boxes, cells }) =>
    cells.flatMap(({ row, column, page, box }) => {
      const piece = boxes.find((one) => one.page === page)?.box;
      const inside =
        piece && box && box[0] >= piece[0] - 2 && box[1] >= piece[1] - 2 && box[2] <= piece[2] + 2 && box[3] <= piece[3] + 2;
      return inside ? [] : [`${id} ${row}:${column} p${page}`];
    }),
  );
}
