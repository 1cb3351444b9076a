import type { Sheet } from '../document.ts';
import type { Office } from '../figures/office.ts';
import type { Layout } from '../layouts/layout.ts';
import type { LedgerGrid } from './ledger.ts';

/** A table with what stands above it. */
export function sheet({ name, year, kind }: Office, { print }: Layout, title: string, grid: LedgerGrid): Sheet {
  const named = kind === 'budget' ? title : title.replace('预算', '预算财政拨款').replace(/表$/, '决算表');
  return {
    title: `${year}年${named}`,
    office: `${kind === 'budget' ? '部门名称' : '部门'}：${name}`,
    unit: `单位：${print.unit}`,
    number: null,
    note: null,
    ...grid,
  };
}
