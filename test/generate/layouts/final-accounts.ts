import type { Layout } from './layout.ts';

const FORMS: Layout = {
  name: 'final-forms',
  kind: 'final-account',
  print: { unit: '万元', decimals: 2, thousands: true, zero: '0.00' },
  step: 1n,
  funds: [],
  ledger: {
    codes: 'code-and-name',
    heading: '项目',
    totalsAt: 'top',
    total: '合计',
    serials: false,
    numbering: true,
  },
  besides: ['上缴上级支出', '经营支出', '对附属单位补助支出'],
  summary: 'classes',
  fiscal: 'split',
  income: 'sources',
  general: 'plain',
  basic: 'side-by-side',
  threePublic: 'two-groups',
  projects: 'none',
  procurement: 'none',
  assets: 'none',
  voice: 'ministry',
  textBefore: false,
  markup: {
    headerCells: 'td',
    head: false,
    captions: 'rows',
    word: false,
    nested: false,
    spansDropped: false,
    indent: 'spaces',
  },
};

/** Final accounts: the forms 公开01 to 09 as the template has them, and as places change them. */
export const FINAL_LAYOUTS: readonly Layout[] = [
  FORMS,
  {
    ...FORMS,
    name: 'final-three-part-codes',
    print: { unit: '元', decimals: 2, thousands: true, zero: 'blank' },
    funds: ['fund', 'institution', 'other'],
    ledger: { ...FORMS.ledger, codes: 'three-parts', totalsAt: 'top' },
    markup: { ...FORMS.markup, captions: 'outside', headerCells: 'th', head: true },
  },
  {
    ...FORMS,
    name: 'final-in-word',
    print: { unit: '万元', decimals: 2, thousands: false, zero: 'blank' },
    funds: ['superior', 'other'],
    ledger: { ...FORMS.ledger, numbering: false },
    fiscal: 'single',
    basic: 'people-public',
    threePublic: 'two-groups',
    voice: 'south',
    textBefore: true,
    markup: { ...FORMS.markup, word: true },
  },
];
