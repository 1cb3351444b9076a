import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** A cell as the file says it, read from the XML by hand: nothing of the library that wrote it takes part. */
export interface ReadCell {
  type: 'text' | 'number' | 'formula' | 'empty';
  text: string;
  formula: string | null;
  /** Format code of numbers. */
  format: string;
  /** Where its link leads: inside the workbook, or to an address. */
  link: string | null;
}

export interface ReadSheet {
  name: string;
  /** By A1 name. */
  cells: Map<string, ReadCell>;
  merges: string[];
  frozenRows: number;
}

const BUILT_IN_FORMATS: Record<string, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  49: '@',
};

/** Reads a workbook strictly: every part must be well-formed XML. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const window = new JSDOM('').window;
  const xml = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`The workbook has no ${path}`);
    const parsed = new window.DOMParser().parseFromString(strFromU8(file), 'application/xml');
    if (parsed.querySelector('parsererror')) throw new Error(`${path} is not well-formed`);
    return parsed;
  };
  for (const path of Object.keys(files)) if (/\.(xml|rels)$/.test(path)) xml(path);
  const styles = xml('xl/styles.xml');
  const own = new Map(
    [...styles.querySelectorAll('numFmt')].map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode')]),
  );
  const formats = [...styles.querySelectorAll('cellXfs > xf')].map((xf) => {
    const id = xf.getAttribute('numFmtId') ?? '0';
    return own.get(id) ?? BUILT_IN_FORMATS[id] ?? `?${id}`;
  });
  const strings = [...xml('xl/sharedStrings.xml').querySelectorAll('si')].map((one) => one.textContent ?? '');
  const targets = targetsOf(xml('xl/_rels/workbook.xml.rels'));
  return [...xml('xl/workbook.xml').querySelectorAll('sheet')].map((entry) => {
    const path = targets.get(entry.getAttribute('r:id') ?? '') ?? '';
    const sheet = xml(`xl/${path}`);
    const rels = `xl/worksheets/_rels/${path.split('/').at(-1)}.rels`;
    const outside = rels in files ? targetsOf(xml(rels)) : new Map<string, string>();
    const links = new Map(
      [...sheet.querySelectorAll('hyperlink')].map((link) => [
        link.getAttribute('ref'),
        link.getAttribute('location') ?? outside.get(link.getAttribute('r:id') ?? '') ?? null,
      ]),
    );
    const cells = new Map<string, ReadCell>();
    for (const cell of sheet.querySelectorAll('sheetData c')) {
      const name = cell.getAttribute('r') ?? '';
      const value = cell.querySelector('v')?.textContent ?? null;
      const formula = cell.querySelector('f')?.textContent ?? null;
      const isText = cell.getAttribute('t') === 's';
      cells.set(name, {
        type: formula !== null ? 'formula' : value === null ? 'empty' : isText ? 'text' : 'number',
        text: isText ? (strings[Number(value)] ?? '') : (value ?? ''),
        formula,
        format: formats[Number(cell.getAttribute('s') ?? 0)] ?? '?',
        link: links.get(name) ?? null,
      });
    }
    return {
      name: entry.getAttribute('name') ?? '',
      cells,
      merges: [...sheet.querySelectorAll('mergeCell')].map((merge) => merge.getAttribute('ref') ?? ''),
      frozenRows: Number(sheet.querySelector('pane')?.getAttribute('ySplit') ?? 0),
    };
  });
}

function targetsOf(rels: Document): Map<string, string> {
  return new Map(
    [...rels.querySelectorAll('Relationship')].map((one) => [
      one.getAttribute('Id') ?? '',
      one.getAttribute('Target') ?? '',
    ]),
  );
}
