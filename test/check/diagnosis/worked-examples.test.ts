import { describe, expect, test } from 'vitest';
import type { Fact, Ledger } from '../../../lib/model/index.ts';
import { at, diagnosed, fact, relation, said } from '../made-up.ts';

/** The worked examples of the catalogue of checks (3), each with the localisation that it asks for. */

const texts = (...printed: string[]) => printed.map((text) => fact(text, { ledger: null, line: null }));

test('001: three relations meet in 827.09; the other places print 826.95, which no digit slip leads to', () => {
  const total = at('t2', 3, 3, '1274.78');
  const basic = at('t2', 3, 4, '827.09');
  const project = at('t2', 3, 5, '447.83');
  const classes = ['637.43', '67.53', '66.87', '55.13'].map((text, index) => at('t2', 4 + index, 4, text));
  const inGeneral = at('t5', 3, 4, '826.95');
  const people = at('t6', 3, 3, '734.05');
  const running = at('t6', 3, 4, '92.90');
  const facts = [total, basic, project, ...classes, inGeneral, people, running];
  const [found, ...others] = diagnosed(facts, [
    relation(total, [basic, project], { rule: 'row-basic-project' }),
    relation(basic, classes, { rule: 'class-sum' }),
    relation(basic, [inGeneral], { rule: 'xt-basic-total', kind: 'equal' }),
    relation(inGeneral, [people, running], { rule: 'row-people-public' }),
  ]);
  expect(others).toEqual([]);
  expect(said(found?.culprit)).toBe('827.09 → 826.95 stale-value');
  expect(found?.culprit?.support).toBe(3);
});

test('001: a change of 135.25 beside parts that come to −26.46: four numbers, one relation, nobody can tell', () => {
  const [change, people, running, project] = texts('135.25', '83.27', '1.92', '111.65') as [Fact, Fact, Fact, Fact];
  const weights = [1, 1, -1];
  const terms = [people, running, project].map(({ id }, index) => ({ fact: id, weight: weights[index] ?? 1 }));
  const [found] = diagnosed([change, people, running, project], [relation(change, [], { terms })]);
  expect(found?.culprit).toBeNull();
  expect(found?.candidates.length).toBeGreaterThan(1);
});

test('002: what the forms lack is two projects that the purchases list', () => {
  const named = (text: string, label: string, table: string, row: number, column: number, ledger: string | null) =>
    at(table, row, column, text, { label, ledger, line: ledger === null ? null : row });
  const whole = fact('177.42');
  const listed = [
    ['15.00', '督查调研经费'],
    ['2.28', '会议系统维护费'],
    ['15.00', '接待费'],
    ['2.16', '内网维护费'],
    ['40.00', '综合事务管理'],
    ['21.30', '档案管理费'],
  ].map(([text = '', label = ''], index) => named(text, label, `form${index}`, 2, 2, null));
  const bought = [
    ['78.68', '公文系统替代工程'],
    ['40.00', '综合事务管理'],
    ['3.00', '机要密码通信费'],
    ['81.00', '日常公用经费'],
  ].map(([text = '', label = ''], row) => named(text, label, 't15', row, 1, 't15.1'));
  const lines = bought.map(({ label }, row) => ({
    row,
    label,
    printedLabel: label,
    code: null,
    kind: 'item' as const,
    depth: 0,
    parent: null,
    depthFrom: 'none' as const,
  }));
  const ledger: Ledger = {
    id: 't15.1',
    table: 't15',
    side: null,
    codeKind: null,
    labelColumns: [0],
    codeColumns: [],
    columns: [],
    lines,
  };
  for (const severity of ['warn', 'error'] as const) {
    const [found] = diagnosed([whole, ...listed, ...bought], [relation(whole, listed, { severity })], [ledger]);
    expect(found?.culprit).toBeNull();
    expect(said(found?.candidates[0])).toBe('78.68 → 78.68 row-omitted, 3.00 → 3.00 row-omitted');
  }
});

describe('003: 343.22 − 23.35 = 319.87, printed 317.87', () => {
  const [now, before, fall, people, running] = texts('317.87', '343.22', '23.35', '313.66', '4.21') as Fact[] as [
    Fact,
    Fact,
    Fact,
    Fact,
    Fact,
  ];
  const levels = relation(now, [], {
    rule: 'yoy-two-levels',
    terms: [
      { fact: before.id, weight: 1 },
      { fact: fall.id, weight: -1 },
    ],
  });

  test('alone: three figures, each one digit off', () => {
    const [found] = diagnosed([now, before, fall], [levels]);
    expect(found?.culprit).toBeNull();
    expect(found?.candidates.map(said).sort()).toEqual([
      '23.35 → 25.35 digit-replaced',
      '317.87 → 319.87 digit-replaced',
      '343.22 → 341.22 digit-replaced',
    ]);
  });

  test('with 7.39 % and 317.87 = 313.66 + 4.21: 25.35', () => {
    const rate = fact('7.39', { quantity: 'percent', unit: null, ledger: null, line: null });
    const fallRate = relation(rate, [], {
      rule: 'yoy-rate',
      kind: 'ratio',
      terms: [
        { fact: fall.id, weight: 1, under: 0 },
        { fact: before.id, weight: 0, under: 1 },
      ],
    });
    const facts = [now, before, fall, people, running, rate];
    const [found, ...others] = diagnosed(facts, [levels, fallRate, relation(now, [people, running])]);
    expect(others).toEqual([]);
    expect(said(found?.culprit)).toBe('23.35 → 25.35 digit-replaced');
  });

  test('6.61 and 6.01 of one thing, each supported by its own sum: a tie', () => {
    const [one, other] = texts('6.61', '6.01') as [Fact, Fact];
    const parts = texts('63.91', '57.30', '20.02', '14.01') as [Fact, Fact, Fact, Fact];
    const [found] = diagnosed(
      [one, other, ...parts],
      [
        relation(one, [other], { kind: 'equal' }),
        relation(parts[0], [parts[1], one]),
        relation(parts[2], [parts[3], other]),
      ],
    );
    expect(found?.culprit).toBeNull();
  });
});

test('004: a total printed four times above two rows: no cell is to blame', () => {
  const columns = [7, 8, 15];
  const [totals, subtotals, first, second] = ['367.80', '367.80', '260.00', '52.80'].map((text, row) =>
    columns.map((column) => at('t23', row, column, text)),
  ) as [Fact[], Fact[], Fact[], Fact[]];
  const told = fact('367.80', { ledger: null, line: null });
  const relations = columns.flatMap((_, index) => [
    relation(totals[index] as Fact, [subtotals[index] as Fact]),
    relation(subtotals[index] as Fact, [first[index] as Fact, second[index] as Fact]),
  ]);
  const across = [totals, subtotals, first, second].map((row) => relation(row[0] as Fact, [row[1] as Fact]));
  const same = relation(told, [totals[0] as Fact], { kind: 'equal' });
  const found = diagnosed([told, ...totals, ...subtotals, ...first, ...second], [...relations, ...across, same]);
  expect(found.length).toBe(1);
  expect(found[0]?.violated.length).toBe(3);
  expect(found[0]?.culprit).toBeNull();
});

test('E1: −5,965 + 119,614 is not 115,649: the total or the first, each one digit', () => {
  const [change, general, fund] = texts('115649', '-5965', '119614') as [Fact, Fact, Fact];
  const [found] = diagnosed([change, general, fund], [relation(change, [general, fund])]);
  expect(found?.culprit).toBeNull();
  expect(found?.candidates.slice(0, 2).map(said).sort()).toEqual([
    '-5965 → -3965 digit-replaced',
    '115649 → 113649 digit-replaced',
  ]);
});

test('E2: a child that prints what its parent prints, while the others alone come to it', () => {
  const printed = ['1844.57', '1200.00', '500.00', '144.57', '1844.57'];
  const [parent, ...children] = printed.map((text, row) => at('t6', row, 3, text, { ledger: 't6.1' })) as [
    Fact,
    ...Fact[],
  ];
  const whole = at('t6', 9, 3, '2000.00');
  const rest = at('t6', 8, 3, '155.43');
  for (const [row, one] of [parent, ...children].entries()) one.line = row;
  const ledger: Ledger = {
    id: 't6.1',
    table: 't6',
    side: null,
    codeKind: 'economic',
    labelColumns: [1],
    codeColumns: [0],
    columns: [],
    lines: printed.map((_, row) => ({
      row,
      label: '',
      printedLabel: '',
      code: null,
      kind: 'item' as const,
      depth: row === 0 ? 0 : 1,
      parent: row === 0 ? null : 0,
      depthFrom: 'code' as const,
    })),
  };
  const facts = [parent, ...children, whole, rest];
  const relations = [relation(parent, children), relation(whole, [parent, rest])];
  const [found] = diagnosed(facts, relations, [ledger]);
  expect(said(found?.culprit)).toBe('1844.57 → 0.00 copied-from-parent');
  expect(found?.culprit?.changes[0]?.fact.id).toBe(children.at(-1)?.id);
});

test('J1: 3845.49 beside 43269.3 and a growth of 17.62 %: a digit added', () => {
  const [now, before] = texts('3845.49', '43269.3') as [Fact, Fact];
  const rate = fact('17.62', { quantity: 'percent', unit: null, ledger: null, line: null });
  const growth = relation(rate, [], {
    kind: 'ratio',
    terms: [
      { fact: now.id, weight: 1, under: 0 },
      { fact: before.id, weight: -1, under: 1 },
    ],
  });
  const [found] = diagnosed([now, before, rate], [growth]);
  expect(said(found?.culprit)).toBe('43269.3 → 3269.3 digit-added');
});
