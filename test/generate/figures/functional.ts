import { classificationOf } from '../../../lib/standards/index.ts';
import type { Fen } from './money.ts';

export type FundKind =
  | 'general'
  | 'fund'
  | 'state'
  | 'special'
  | 'institution'
  | 'business'
  | 'superior'
  | 'affiliates'
  | 'other';

/** What is spent under one 项, by fund. */
export interface FunctionalItem {
  code: string;
  name: string;
  basic: Partial<Record<FundKind, Fen>>;
  project: Partial<Record<FundKind, Fen>>;
}

/** What our list of the classification does not hold. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '22301': '解决历史遗留问题及改革成本支出',
  '2230199': '其他解决历史遗留问题及改革成本支出',
};

const ITEM_NAMES: Readonly<Record<string, string>> = {
  '01': '行政运行',
  '02': '一般行政管理事务',
};

/** Name of a 类, 款 or 项; of the usual items of an office's own section also where the list has none. */
export function functionalName(code: string): string {
  const known = classificationOf('functional', code);
  if (known) return known.name;
  const other = OTHER_NAMES[code];
  if (other) return other;
  const item = code.slice(5);
  const section = classificationOf('functional', code.slice(0, 5))?.name;
  if (!section) throw new Error(`no functional code ${code}`);
  if (item === '99') return `其他${section.replace(/支出$/, '')}支出`;
  const name = ITEM_NAMES[item];
  if (!name) throw new Error(`no functional code ${code}`);
  return name;
}
