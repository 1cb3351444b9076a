import { describe, expect, it } from 'vitest';
import { Sheet } from './drawn.ts';

/** Tables as statistical reports and papers print them: few rules, words beside figures, titles of groups. */
const RIGHTS = [260, 340, 420];

function figures(sheet: Sheet, baseline: number, values: readonly string[]): Sheet {
  for (const [column, value] of values.entries()) sheet.textTo(RIGHTS[column] ?? 0, baseline, value);
  return sheet;
}

describe('tables of reports', () => {
  it('a browser’s raised mark stays with its label', () => {
    const sheet = new Sheet();
    figures(sheet, 100, ['2007', '2008', '2009']);
    for (const [row, label] of ['Austria', 'Belgium', 'Cyprus'].entries()) {
      const baseline = 116 + 16 * row;
      figures(sheet.text(60, baseline, label), baseline, ['1.5', '2.5', '3.5']);
    }
    sheet.text(60, 164, 'R').text(65, 159, '2', { size: 8.33 });
    figures(sheet, 164, ['0.8', '0.7', '0.6']);
    expect(sheet.read()[0]?.slice(-2)).toEqual([
      ['Cyprus', '1.5', '2.5', '3.5'],
      ['R²', '0.8', '0.7', '0.6'],
    ]);
  });

  it('a frame with rules down beside the labels alone keeps the header over its columns', () => {
    const sheet = new Sheet().lattice([55, 180, 425], [88, 122, 190]);
    sheet.textAround(260, 100, 'Women').textAround(380, 100, 'Men').text(60, 116, 'Country');
    const put = (baseline: number, texts: readonly string[]) => {
      for (const [column, text] of texts.entries()) sheet.textTo(240 + 60 * column, baseline, text);
    };
    put(116, ['2008', '2009', '2008', '2009']);
    for (const [row, label] of ['Austria', 'Belgium', 'Cyprus', 'Estonia'].entries()) {
      sheet.text(60, 134 + 16 * row, label);
      put(134 + 16 * row, ['1.5', '2.5', '3.5', '4.5']);
    }
    const [, years, austria] = sheet.read()[0] ?? [];
    expect([years?.slice(-4), austria]).toEqual([
      ['2008', '2009', '2008', '2009'],
      ['Austria', '1.5', '2.5', '3.5', '4.5'],
    ]);
  });

  it('a group’s title in a frame is a row, though nothing had room beside it', () => {
    const sheet = new Sheet().lattice([55, 425], [88, 106, 200]);
    figures(sheet, 100, ['2007', '2008', '2009']);
    const rows = [
      'Current assets',
      'Cash and deposits',
      'Derivatives',
      'Current liabilities',
      'Trade payables',
      'Loans',
    ];
    for (const [row, label] of rows.entries()) {
      const baseline = 120 + 13 * row;
      sheet.text(60, baseline, label);
      if (row % 3 !== 0) figures(sheet, baseline, ['1,500', '2,500', '3,500']);
    }
    expect(sheet.read()[0]?.map(([first]) => first)).toEqual(['', ...rows]);
  });

  it('a header wider than its figures stands in their column alone', () => {
    const sheet = new Sheet();
    for (let y = 88; y <= 168; y += 16) sheet.across(y, 55, 264);
    sheet.text(60, 100, 'Country').textTo(260, 100, 'Amount in euro each');
    for (const [row, label] of ['Austria', 'Belgium and Luxembourg', 'Cyprus', 'Estonia'].entries()) {
      sheet.text(60, 116 + 16 * row, label).textTo(260, 116 + 16 * row, '60.06');
    }
    expect(sheet.read()[0]?.[0]).toEqual(['Country', 'Amount in euro each']);
  });

  it('a rule under a header says what it heads, though its columns are of different widths', () => {
    const sheet = new Sheet();
    for (let y = 88; y <= 168; y += 16) if (y !== 104) sheet.across(y, 55, 425);
    sheet.across(104, 180, 425).textAround(302, 100, 'Women');
    sheet.text(60, 116, 'Country');
    figures(sheet, 116, ['all', 'of which employed', 'share']);
    for (const [row, label] of ['Austria', 'Belgium', 'Cyprus'].entries()) {
      figures(sheet.text(60, 132 + 16 * row, label), 132 + 16 * row, ['150,000.25', '2.5', '3.5']);
    }
    expect(sheet.read()[0]?.[0]).toEqual(['Country[2x1]', 'Women[1x3]']);
  });

  it('words below a header are rows, and a mark is no end of a word', () => {
    const sheet = new Sheet();
    const rows = [
      ['Country', 'Insurance', 'Means-tested'],
      ['Belgium', 'x', 'x'],
      ['Austria', '', 'x'],
      ['Cyprus', 'x', 'x'],
      ['Estonia', 'x', ''],
      ['Denmark', 'x', 'x'],
    ];
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of texts.entries()) sheet.textAround([80, 160, 240][column] ?? 0, 100 + 12 * row, text);
    }
    expect(sheet.read()).toEqual([rows.map((row) => row.filter((text) => text !== ''))]);
  });

  it('words between the rules of header and end are as many rows as their lines cannot be one text', () => {
    const sheet = new Sheet();
    for (const y of [88, 104, 180]) sheet.across(y, 55, 330);
    const rows = [
      ['Country', 'Means-tested', 'Legal basis'],
      ['Belgium', 'Yes', 'No'],
      ['Austria', 'Partly', 'Yes'],
      ['Cyprus', 'Yes', 'Yes'],
      ['Estonia', 'No', 'Yes'],
      ['Denmark', 'No', 'Partly'],
    ];
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of texts.entries()) sheet.textAround([90, 190, 280][column] ?? 0, 100 + 15 * row, text);
    }
    expect(sheet.read()).toEqual([rows]);
  });

  it('full lines of words in one band stay one row', () => {
    const sheet = new Sheet();
    for (const y of [88, 104, 156, 208]) sheet.across(y, 55, 330);
    sheet.text(60, 100, 'Measure').text(200, 100, 'State of play');
    const lines = ['Reform of the schools', 'and of apprenticeship', 'in the whole country.'];
    for (const top of [118, 170]) {
      for (const [line, text] of lines.entries()) {
        sheet.text(60, top + 12 * line, text).text(200, top + 12 * line, text);
      }
    }
    expect(sheet.read()[0]).toEqual([
      ['Measure', 'State of play'],
      [lines.join('\n'), lines.join('\n')],
      [lines.join('\n'), lines.join('\n')],
    ]);
  });

  it('the title of a group of rows that is centred on the table stands over all its columns', () => {
    const sheet = new Sheet();
    figures(sheet.text(40, 100, 'Indicator'), 100, ['2007', '2008', '2009']);
    for (const [group, title] of ['Households', 'Enterprises'].entries()) {
      const top = 116 + 48 * group;
      sheet.textAround(230, top, title);
      for (const [row, label] of ['Debt to income', 'Saving rate'].entries()) {
        figures(sheet.text(40, top + 16 * (row + 1), label), top + 16 * (row + 1), [
          '1,500.25',
          '2,500.25',
          '3,500.25',
        ]);
      }
    }
    const rows = sheet.read()[0];
    expect([rows?.[1], rows?.[4]]).toEqual([['Households[1x4]'], ['Enterprises[1x4]']]);
  });

  it('labels halfway between rows stand over them; labels beside the first row of each group do not', () => {
    const years = (offset: number) => {
      const sheet = new Sheet();
      sheet.text(60, 100, 'Year').text(120, 100, 'Sex');
      figures(sheet, 100, ['0–14', '15–24', '25–54']);
      for (let row = 0; row < 6; row++) {
        const baseline = 116 + 12 * row;
        if (row % 2 === 0) sheet.text(60, baseline + offset, String(2002 + row / 2));
        figures(sheet.text(120, baseline, row % 2 === 0 ? 'Men' : 'Women'), baseline, ['284.1', '951.6', '620.8']);
      }
      return sheet.read()[0]?.slice(1);
    };
    expect(years(6)).toEqual(
      [2002, 2003, 2004].flatMap((year) => [
        [`${year}[2x1]`, 'Men', '284.1', '951.6', '620.8'],
        ['Women', '284.1', '951.6', '620.8'],
      ]),
    );
    expect(years(0)?.[0]?.[0]).toBe('2002');
  });

  it('leaves a table’s title, its second line and its sources to the text', () => {
    const sheet = new Sheet();
    sheet
      .text(60, 76, 'Table 3. Employment by sector and by size of the enterprise (in')
      .textAround(300, 88, 'million)');
    figures(sheet, 100, ['Q1', 'Q2', 'Q3']);
    for (const [row, label] of ['2002', '2003', '2004'].entries()) {
      figures(sheet.text(160, 112 + 12 * row, label), 112 + 12 * row, ['529,173', '962,539', '571,941']);
    }
    sheet.text(160, 148, 'Source: Eurostat.');
    expect(sheet.read()).toEqual([
      [['Q1', 'Q2', 'Q3'], ...['2002', '2003', '2004'].map((year) => [year, '529,173', '962,539', '571,941'])],
    ]);
  });

  it('a bold label above a plain one is no first line of it', () => {
    const sheet = new Sheet();
    figures(sheet, 100, ['2007', '2008', '2009']);
    let baseline = 100;
    const rows: [string, boolean][] = [
      ['Public finances', true],
      ['Gross debt', false],
      ['Net lending', false],
      ['Energy and environment', true],
      ['Unemployment rate', false],
      ['Household saving rate', false],
    ];
    for (const [label, title] of rows) {
      baseline += title ? 20 : 13;
      sheet.text(60, baseline, label, { bold: title });
      if (!title) figures(sheet, baseline, ['726.7', '516.1', '745.8']);
    }
    expect(
      sheet
        .read()[0]
        ?.slice(1)
        .map(([first]) => first),
    ).toEqual(rows.map(([label]) => label));
  });
});

describe('headers of reports over white space', () => {
  const places = (sheet: Sheet, from: number): Sheet => {
    for (const [row, label] of ['Austria', 'Belgium', 'Cyprus', 'Estonia'].entries()) {
      const baseline = from + 13 * row;
      figures(sheet.text(60, baseline, label), baseline, ['1,501', '2,502', '3,503']);
    }
    return sheet;
  };

  it('a label’s second line stays with it, though the labels below begin in the same place', () => {
    const sheet = figures(new Sheet().text(60, 100, 'Economic'), 100, ['Draft', 'Budget', 'Outturn']);
    expect(
      places(sheet.text(60, 111, 'classification'), 128)
        .read()[0]
        ?.slice(0, 2),
    ).toEqual([
      ['Economic\nclassification', 'Draft', 'Budget', 'Outturn'],
      ['Austria', '1,501', '2,502', '3,503'],
    ]);
  });

  it('lines that end in one place are one label, and the labels of the rows need none', () => {
    const sheet = figures(new Sheet(), 100, ['Draft', 'Budget', 'Outturn']);
    expect(
      places(figures(sheet, 111, ['2004', '2005', '2006']), 128)
        .read()[0]
        ?.slice(0, 2),
    ).toEqual([
      ['Draft\n2004', 'Budget\n2005', 'Outturn\n2006'],
      ['Austria', '1,501', '2,502', '3,503'],
    ]);
  });

  it('a row of units is a row', () => {
    const sheet = figures(new Sheet().text(60, 100, 'Country'), 100, ['Imports', 'Exports', 'Rent']);
    const header = places(figures(sheet, 111, ['EUR mn', 'EUR mn', '%']), 128)
      .read()[0]
      ?.slice(0, 2);
    expect(header?.map((row) => row.slice(-3))).toEqual([
      ['Imports', 'Exports', 'Rent'],
      ['EUR mn', 'EUR mn', '%'],
    ]);
  });

  it('of a row of years none goes on with the label around whose middle it stands', () => {
    const sheet = figures(new Sheet().text(60, 100, 'Country').textAround(330, 100, 'Women'), 111, [
      '1996',
      '1997',
      '1998',
    ]);
    expect(places(sheet, 128).read()[0]?.slice(0, 2)).toEqual([
      ['Country[2x1]', 'Women[1x3]'],
      ['1996', '1997', '1998'],
    ]);
  });
});
