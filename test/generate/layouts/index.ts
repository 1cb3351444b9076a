import type { Layout } from './layout.ts';

const PLAIN: Layout = {
  name: 'plain',
  kind: 'budget',
  print: { unit: '万元', decimals: 2, thousands: false, zero: 'blank' },
  step: 1n,
  funds: [],
  ledger: {
    codes: 'code-and-name',
    heading: '功能分类科目',
    totalsAt: 'top',
    total: '合计',
    serials: false,
    numbering: false,
  },
  besides: [],
  summary: 'classes',
  fiscal: 'split',
  income: 'sources',
  general: 'plain',
  basic: 'people-public',
  threePublic: 'one-row',
  projects: 'funds',
  procurement: 'none',
  assets: 'none',
  voice: 'ministry',
  textBefore: false,
  markup: { headerCells: 'th', head: true, captions: 'outside', word: false, nested: false, indent: 'spaces' },
};

export const LAYOUTS: readonly Layout[] = [PLAIN];
