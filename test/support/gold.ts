import { readFileSync } from 'node:fs';

/** The parts of a reference document's gold truth that tests use. `rows` is the whole grid, spans expanded. */
export interface GoldTable {
  id: string;
  title: string;
  form: string;
  unit: string | null;
  headerRows: number;
  columns: string[];
  rows: string[][];
  lowconf?: boolean;
}

/** A figure's place (row and column count in `rows`) or a sentence. */
export interface GoldPlace {
  table?: string;
  row?: number;
  column?: number;
  text?: string;
  sentence?: string;
}

export type GoldSeverity = 'error' | 'warn' | 'info';

export interface GoldFinding {
  id: string;
  cluster: string;
  rule: string;
  severity: GoldSeverity;
  maxSeverity?: GoldSeverity;
  where: GoldPlace;
  also?: GoldPlace[];
  zh: string;
}

export interface GoldNeverFlag {
  id: string;
  kind: string;
  why: string;
  where: GoldPlace;
  also?: GoldPlace[];
}

export interface Gold {
  tables: GoldTable[];
  findings: GoldFinding[];
  mustNotFlag: GoldNeverFlag[];
}

export const SEEDS = ['000', '001', '002', '003', '004'] as const;

export function seedGold(name: string): Gold {
  return JSON.parse(readFileSync(new URL(`../fixtures/seeds/${name}.gold.json`, import.meta.url), 'utf8'));
}

export function seedHtml(name: string): string {
  return readFileSync(new URL(`../fixtures/disclosures/${name}.html`, import.meta.url), 'utf8');
}
