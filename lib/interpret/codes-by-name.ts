import type { InterpretedTable, Ledger, Line } from '../model/index.ts';
import { depthsByCodes } from './code-depth.ts';

/** A list counts as one of functional names when nearly all of its lines bear one. */
const NEARLY_ALL = 0.8;

/**
 * Lists that print functional classification by name alone (支出 一、科学技术支出 / 科学技术管理事务 / 行政运行) take the
 * codes that the same document prints beside these names in its other tables. They then add up and compare as those do.
 * A name that stands for several codes (行政运行) is the one below the section that the list is in.
 *
 * @param tables all of the document; their ledgers are changed in place
 */
export function takeCodesByName(tables: readonly InterpretedTable[]): void {
  const ledgers = tables.flatMap((table) => table.ledgers);
  const codesOf = printedCodes(ledgers);
  if (codesOf.size === 0) return;
  for (const ledger of ledgers) {
    if (ledger.codeKind !== null || ledger.codeColumns.length > 0 || ledger.side === 'income') continue;
    const codes = codesFor(ledger.lines, codesOf);
    if (codes) giveCodes(ledger, codes);
  }
}

/** Codes by name, as the document's tables by codes print them. */
function printedCodes(ledgers: readonly Ledger[]): Map<string, Set<string>> {
  const codesOf = new Map<string, Set<string>>();
  for (const { codeKind, lines } of ledgers) {
    if (codeKind !== 'functional') continue;
    for (const { code, label } of lines) {
      if (code === null || label === '' || !/^2\d\d(?:\d\d){0,2}$/.test(code)) continue;
      const codes = codesOf.get(label) ?? new Set();
      codesOf.set(label, codes.add(code));
    }
  }
  return codesOf;
}

/** The code of each line, in the order of a classification; null when the list is no such one. */
function codesFor(lines: readonly Line[], codesOf: ReadonlyMap<string, ReadonlySet<string>>): (string | null)[] | null {
  let section = '';
  let items = 0;
  let found = 0;
  let deeper = 0;
  const codes = lines.map(({ kind, label }) => {
    if (kind !== 'item' || label === '') return null;
    items++;
    const candidates = [...(codesOf.get(label) ?? [])];
    const below = candidates.filter((code) => section !== '' && code.startsWith(section.slice(0, 5)));
    const beside = candidates.filter((code) => section !== '' && code.startsWith(section.slice(0, 3)));
    const code = [below, beside, candidates].find((some) => some.length === 1)?.[0] ?? null;
    if (code === null) return null;
    found++;
    if (code.length > 3) deeper++;
    section = code;
    return code;
  });
  // Classes alone need no codes: their names are known.
  return items > 0 && found >= items * NEARLY_ALL && deeper > 0 ? codes : null;
}

function giveCodes(ledger: Ledger, codes: readonly (string | null)[]): void {
  const depths = depthsByCodes(ledger.lines.map(({ kind }, index) => ({ kind, code: codes[index] ?? null })));
  ledger.codeKind = 'functional';
  for (const [index, line] of ledger.lines.entries()) {
    const depth = depths[index];
    line.code = codes[index] ?? null;
    if (!depth) continue;
    line.depth = depth.depth;
    line.parent = depth.parent;
    line.depthFrom = depth.from;
  }
}
