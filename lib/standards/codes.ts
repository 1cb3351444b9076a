import { ECONOMIC } from './codes-economic.ts';
import { FUNCTIONAL } from './codes-functional.ts';
import { normaliseName } from './names.ts';
import { RENAMES } from './renames.ts';

/** Code, name, 1 = attested in a document | 0 = recalled. */
export type CodeRow = readonly [code: string, name: string, attested: 0 | 1];

export interface Classification {
  code: string;
  name: string;
  level: '类' | '款' | '项';
  /** Seen printed with this code. Rows that are only recalled may suggest, never accuse. */
  attested: boolean;
}

export type CodeKind = 'functional' | 'economic';

function levelOf(code: string): Classification['level'] {
  return code.length <= 3 ? '类' : code.length <= 5 ? '款' : '项';
}

function indexed(rows: readonly CodeRow[]): ReadonlyMap<string, Classification> {
  return new Map(
    rows.map(([code, name, attested]) => [code, { code, name, level: levelOf(code), attested: attested === 1 }]),
  );
}

const BY_CODE: Readonly<Record<CodeKind, ReadonlyMap<string, Classification>>> = {
  functional: indexed(FUNCTIONAL),
  economic: indexed(ECONOMIC),
};

/** What the classification says of a code (digits only); null where our list does not hold it. The list has gaps. */
export function classificationOf(kind: CodeKind, code: string): Classification | null {
  return BY_CODE[kind].get(code) ?? null;
}

/** The next higher code: 2010301 → 20103 → 201 → null; 30101 → 301. Local codes of other lengths have none. */
export function parentCode(code: string): string | null {
  return code.length === 5 || code.length === 7 ? code.slice(0, -2) : null;
}

/**
 * The names a code may bear in a document of `year`: the present name, and the older one while it was in force. In the
 * year of a change both are accepted, since departments change over at different times.
 *
 * @returns matching names (see `normaliseName`); empty where the code is unknown
 */
export function namesOf(kind: CodeKind, code: string, year: number | null): string[] {
  const present = classificationOf(kind, code);
  const names = RENAMES.filter((change) => change.code === code && (year === null || year <= change.year))
    .flatMap(({ before }) => (before === null ? [] : [before]))
    .concat(present ? [present.name] : []);
  return [...new Set(names.map(normaliseName))];
}

const CODES_BY_NAME: Readonly<Record<CodeKind, ReadonlyMap<string, string[]>>> = {
  functional: codesByName(FUNCTIONAL),
  economic: codesByName(ECONOMIC),
};

function codesByName(rows: readonly CodeRow[]): ReadonlyMap<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, name] of rows) codes.set(normaliseName(name), [...(codes.get(normaliseName(name)) ?? []), code]);
  return codes;
}

/** The codes that bear a name at present (行政运行: several); none where our list does not hold it. */
export function codesNamed(kind: CodeKind, name: string): readonly string[] {
  return CODES_BY_NAME[kind].get(normaliseName(name)) ?? [];
}
