import { normaliseName } from './names.ts';

/** The top rows of the summaries, in the order in which they are printed, each with the names it has borne. */
export interface ClassName {
  /** Functional or economic class; null where the row has no code (sources of income). */
  code: string | null;
  /** Present name first. */
  names: readonly string[];
}

/** Expenditure side of 收支总表. Source: seeds 001 and 003 (order and names); older names from `renames.ts`. */
export const EXPENDITURE_CLASSES: readonly ClassName[] = [
  { code: '201', names: ['一般公共服务支出', '一般公共服务'] },
  { code: '202', names: ['外交支出', '外交'] },
  { code: '203', names: ['国防支出', '国防'] },
  { code: '204', names: ['公共安全支出', '公共安全'] },
  { code: '205', names: ['教育支出', '教育'] },
  { code: '206', names: ['科学技术支出', '科学技术'] },
  { code: '207', names: ['文化旅游体育与传媒支出', '文化体育与传媒支出', '文化体育与传媒'] },
  { code: '208', names: ['社会保障和就业支出', '社会保障和就业'] },
  { code: '209', names: ['社会保险基金支出'] },
  { code: '210', names: ['卫生健康支出', '医疗卫生与计划生育支出', '医疗卫生支出', '医疗卫生'] },
  { code: '211', names: ['节能环保支出', '节能环保', '环境保护支出'] },
  { code: '212', names: ['城乡社区支出', '城乡社区事务', '城乡社区'] },
  { code: '213', names: ['农林水支出', '农林水事务', '农林水'] },
  { code: '214', names: ['交通运输支出', '交通运输'] },
  {
    code: '215',
    names: ['资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探电力信息等事务'],
  },
  { code: '216', names: ['商业服务业等支出', '商业服务业等事务'] },
  { code: '217', names: ['金融支出', '金融监管等事务支出'] },
  { code: '219', names: ['援助其他地区支出'] },
  { code: '220', names: ['自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等事务'] },
  { code: '221', names: ['住房保障支出', '住房保障'] },
  { code: '222', names: ['粮油物资储备支出', '粮油物资储备事务'] },
  { code: '223', names: ['国有资本经营预算支出'] },
  { code: '224', names: ['灾害防治及应急管理支出'] },
  { code: '227', names: ['预备费'] },
  { code: '229', names: ['其他支出'] },
  { code: '230', names: ['转移性支出'] },
  { code: '231', names: ['债务还本支出'] },
  { code: '232', names: ['债务付息支出'] },
  { code: '233', names: ['债务发行费用支出'] },
  { code: '234', names: ['抗疫特别国债安排的支出'] },
];

/** Income side of 收支总表. Source: seeds 001 and 003, the Shenzhen, Suzhou and Zhuhai budgets 2026. */
export const INCOME_CLASSES: readonly ClassName[] = [
  {
    code: null,
    names: [
      '一般公共预算拨款收入',
      '一般公共预算拨款',
      '一般公共预算财政拨款收入',
      '一般公共预算收入',
      '一般公共预算',
      '一般公共预算资金',
    ],
  },
  {
    code: null,
    names: [
      '政府性基金预算拨款收入',
      '政府性基金预算拨款',
      '政府性基金预算财政拨款收入',
      '政府性基金预算收入',
      '政府性基金预算',
      '政府性基金',
    ],
  },
  {
    code: null,
    names: [
      '国有资本经营预算拨款收入',
      '国有资本经营预算拨款',
      '国有资本经营预算财政拨款收入',
      '国有资本经营预算收入',
      '国有资本经营预算',
    ],
  },
  { code: null, names: ['财政专户管理资金收入', '财政专户管理资金', '财政专户拨款'] },
  { code: null, names: ['事业收入'] },
  { code: null, names: ['事业单位经营收入', '经营收入'] },
  { code: null, names: ['上级补助收入'] },
  { code: null, names: ['附属单位上缴收入'] },
  { code: null, names: ['单位资金'] },
  { code: null, names: ['其他收入'] },
];

/** Economic classes of departments. Source: final-account template 2024 (form 6), seeds 001 and 003. */
export const ECONOMIC_CLASSES: readonly ClassName[] = [
  { code: '301', names: ['工资福利支出'] },
  { code: '302', names: ['商品和服务支出'] },
  { code: '303', names: ['对个人和家庭的补助', '对个人和家庭的补助支出', '对个人和家庭补助支出'] },
  { code: '307', names: ['债务利息及费用支出', '债务利息支出'] },
  { code: '309', names: ['资本性支出（基本建设）', '基本建设支出'] },
  { code: '310', names: ['资本性支出', '其他资本性支出'] },
  { code: '311', names: ['对企业补助（基本建设）'] },
  { code: '312', names: ['对企业补助', '对企事业单位的补贴'] },
  { code: '313', names: ['对社会保障基金补助'] },
  { code: '399', names: ['其他支出'] },
];

/**
 * Economic classes of governments, 5xx. Source: 支出经济分类科目改革方案 (财预〔2017〕98号), names as the forms of Hunan and
 * Henan print them above their columns.
 */
export const GOVERNMENT_CLASSES: readonly ClassName[] = [
  { code: '501', names: ['机关工资福利支出'] },
  { code: '502', names: ['机关商品和服务支出'] },
  { code: '503', names: ['机关资本性支出（一）', '机关资本性支出'] },
  { code: '504', names: ['机关资本性支出（二）', '机关资本性支出（基本建设）'] },
  { code: '505', names: ['对事业单位经常性补助'] },
  { code: '506', names: ['对事业单位资本性补助'] },
  { code: '507', names: ['对企业补助'] },
  { code: '508', names: ['对企业资本性支出'] },
  { code: '509', names: ['对个人和家庭的补助'] },
  { code: '510', names: ['对社会保障基金补助'] },
  { code: '511', names: ['债务利息及费用支出'] },
  { code: '512', names: ['债务还本支出'] },
  { code: '513', names: ['转移性支出'] },
  { code: '514', names: ['预备费及预留'] },
  { code: '599', names: ['其他支出'] },
];

function byName(classes: readonly ClassName[]): ReadonlyMap<string, ClassName> {
  return new Map(classes.flatMap((entry) => entry.names.map((name) => [normaliseName(name), entry] as const)));
}

const EXPENDITURE = byName(EXPENDITURE_CLASSES);
const INCOME = byName(INCOME_CLASSES);
const ECONOMIC_BY_NAME = byName(ECONOMIC_CLASSES);

const GOVERNMENT_BY_NAME = byName(GOVERNMENT_CLASSES);

/** Whether a header names an economic class, of departments or of governments. */
export function isEconomicClassName(text: string): boolean {
  const name = normaliseName(text);
  return ECONOMIC_BY_NAME.has(name) || GOVERNMENT_BY_NAME.has(name);
}

/** The functional class that a row label (without its enumerator) names; null for any other label. */
export function expenditureClassOf(label: string): ClassName | null {
  return EXPENDITURE.get(normaliseName(label)) ?? null;
}

/** The source of income that a row label (without its enumerator) names. */
export function incomeClassOf(label: string): ClassName | null {
  return INCOME.get(normaliseName(label)) ?? null;
}

/** The economic class that a row label (without its enumerator) names. */
export function economicClassOf(label: string): ClassName | null {
  return ECONOMIC_BY_NAME.get(normaliseName(label)) ?? null;
}
