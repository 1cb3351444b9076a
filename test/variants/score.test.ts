import { describe, expect, test } from 'vitest';
import { type Gold, SEEDS, seedGold } from '../support/gold.ts';
import { type ScoredFinding, type ScoredReport, score } from '../support/score.ts';
import { TABLE_RULES } from '../support/table-rules.ts';

/** The metric itself: a perfect report scores full, each kind of fault is seen. */

function perfectReport(gold: Gold): ScoredReport {
  const headerRows = new Map(gold.tables.map((table) => [table.id, table.headerRows]));
  return {
    tables: gold.tables.map((table) => ({
      id: `x${table.id}`,
      form: table.form,
      headerRows: table.headerRows,
      cells: table.rows.flatMap((line, row) =>
        line.map((text, column) => ({ row, column, rowSpan: 1, colSpan: 1, text })),
      ),
    })),
    findings: gold.findings.map(({ rule, severity, where, zh }): ScoredFinding => {
      const place = {
        table: `x${where.table}`,
        row: (where.row ?? 0) - (headerRows.get(where.table ?? '') ?? 0),
        column: where.column ?? 0,
      };
      const inTable = where.table !== undefined;
      return {
        rule,
        severity,
        places: inTable ? [place] : [],
        culprit: null,
        quote: inTable ? null : (where.sentence ?? null),
        message: { zh },
      };
    }),
  };
}

describe.each(SEEDS)('the metric on %s', (name) => {
  const gold = seedGold(name);
  const report = perfectReport(gold);

  test('gold as a report has no fault', () => {
    const { cells, wrongForms, missing, extra, flagged } = score(report, gold);
    expect(cells.right).toBe(cells.total);
    expect({ wrongForms, missing, extra, flagged }).toEqual({ wrongForms: [], missing: [], extra: [], flagged: [] });
  });

  test('without findings every cluster is missing; asked for table rules, only theirs', () => {
    const silent = { ...report, findings: [] };
    const all = score(silent, gold).missing;
    const ofTables = score(silent, gold, TABLE_RULES).missing;
    expect(all.length).toBe(new Set(gold.findings.map(({ cluster }) => cluster)).size);
    expect(all.map(({ cluster }) => cluster)).toEqual(expect.arrayContaining(ofTables.map(({ cluster }) => cluster)));
  });

  test('a changed cell, another form, an unknown error and a flagged trap are seen', () => {
    const table = gold.tables.find((one) => !one.lowconf && one.rows.length > one.headerRows) as Gold['tables'][number];
    const changed: ScoredReport = {
      tables: report.tables.map((one) =>
        one.id === `x${table.id}`
          ? {
              ...one,
              form: 'none',
              cells: one.cells.map((cell, index) => (index === 0 ? { ...cell, text: '改' } : cell)),
            }
          : one,
      ),
      findings: [
        {
          rule: 'made-up',
          severity: 'error',
          places: [{ table: `x${table.id}`, row: 0, column: 99 }],
          culprit: null,
          message: { zh: '' },
        },
      ],
    };
    const seen = score(changed, gold);
    expect(seen.cells.total - seen.cells.right).toBe(1);
    expect(seen.wrongForms.length).toBe(1);
    expect(seen.extra.length).toBe(1);
  });
});

test('a trap that is flagged counts as flagged', () => {
  const gold = seedGold('001');
  const never = gold.mustNotFlag.find(({ where }) => where.table !== undefined);
  expect(never).toBeDefined();
  if (!never) return;
  const headerRows = new Map(gold.tables.map((table) => [table.id, table.headerRows]));
  const places = [never.where, ...(never.also ?? [])].map((place) => ({
    table: `x${place.table}`,
    row: (place.row ?? 0) - (headerRows.get(place.table ?? '') ?? 0),
    column: place.column ?? 0,
  }));
  const finding: ScoredFinding = { rule: 'made-up', severity: 'error', places, culprit: null, message: { zh: '' } };
  const alone: Gold = { ...gold, findings: [] };
  expect(score({ ...perfectReport(gold), findings: [finding] }, alone).flagged.length).toBeGreaterThan(0);
});
