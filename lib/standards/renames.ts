/** A code whose name changed, began or ended. `before` null: new; `after` null: abolished. */
export interface Rename {
  code: string;
  before: string | null;
  after: string | null;
  /** First year of the new state. */
  year: number;
  source: string;
}

const JIANGSU = 'department budgets of Jiangsu 2017; 2023 and later documents';

export const RENAMES: readonly Rename[] = [
  { code: '207', before: '文化体育与传媒支出', after: '文化旅游体育与传媒支出', year: 2019, source: JIANGSU },
  { code: '210', before: '医疗卫生与计划生育支出', after: '卫生健康支出', year: 2019, source: JIANGSU },
  { code: '215', before: '资源勘探信息等支出', after: '资源勘探工业信息等支出', year: 2020, source: JIANGSU },
  { code: '220', before: '国土海洋气象等支出', after: '自然资源海洋气象等支出', year: 2019, source: JIANGSU },
  {
    code: '20805',
    before: '行政事业单位离退休',
    after: '行政事业单位养老支出',
    year: 2020,
    source: 'documents of 2017-2019 and of 2023',
  },
  {
    code: '2080504',
    before: '未归口管理的行政单位离退休',
    after: null,
    year: 2020,
    source: 'documents of 2017-2019 only',
  },
  {
    code: '21305',
    before: '扶贫',
    after: '巩固脱贫攻坚成果衔接乡村振兴',
    year: 2021,
    source: 'seed 003; the year is recalled',
  },
  {
    code: '20139',
    before: null,
    after: '社会工作事务',
    year: 2024,
    source: 'final account 2024 of 普陀区委社会工作部',
  },
  { code: '30104', before: '其他社会保障缴费', after: null, year: 2018, source: JIANGSU },
  {
    code: '30307',
    before: '医疗费',
    after: '医疗费补助',
    year: 2018,
    source: `${JIANGSU}; final-account template 2024`,
  },
  {
    code: '30311',
    before: '住房公积金',
    after: '代缴社会保险费',
    year: 2020,
    source: `${JIANGSU}; final-account template 2024`,
  },
  { code: '30312', before: '提租补贴', after: null, year: 2018, source: JIANGSU },
];
