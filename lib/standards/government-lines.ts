import { normaliseName } from './names.ts';

/**
 * What a line of a whole government's income or balance is, by its name alone (政府收支分类科目 101, 103, 105, 110, 230, 231;
 * 地方财政收支预算总表): taxes share no money with each other, nor do the three kinds of what a higher level gives.
 */
export type GovernmentLine =
  | 'tax-income' // 税收收入
  | 'tax' // 增值税
  | 'non-tax-income' // 非税收入
  | 'non-tax' // 罚没收入
  | 'own-income' // 一般公共预算收入, 本级收入
  | 'from-above' // 上级补助收入
  | 'from-above-part' // 返还性收入, 一般性转移支付收入, 专项转移支付收入
  | 'transfers-in' // 转移性收入
  | 'transfer-in' // 调入资金
  | 'own-expenditure' // 一般公共预算支出, 本级支出
  | 'transfers-out' // 转移性支出
  | 'transfer-out'; // 上解上级支出

const TAX =
  /^(?:增值税|消费税|营业税|企业所得税|企业所得税退税|个人所得税|资源税|城市维护建设税|房产税|印花税|城镇土地使用税|土地增值税|车船税|船舶吨税|车辆购置税|关税|耕地占用税|契税|烟叶税|环境保护税|其他税收)(?:收入)?$/;
const NON_TAX =
  /^(?:专项收入|行政事业性收费收?入?|罚没收入|国有资本经营收入|国有资源(?:\(资产\)|资产)?有偿使用收入|捐赠收入|政府住房基金收入|其他非?税?收入)$/;
const NAMES: readonly (readonly [GovernmentLine, RegExp])[] = [
  ['tax-income', /^(?:税收|各项税收)(?:收入)?(?:小计|合计)?$/],
  ['non-tax-income', /^非税收入(?:小计|合计)?$/],
  ['tax', TAX],
  ['non-tax', NON_TAX],
  ['from-above', /^上级(?:财政)?补助(?:收入)?$/],
  ['from-above-part', /^(?:(?:税收)?返还性?(?:收入|补助)?|一般性转移支付(?:收入|补助)?|专项转移支付(?:收入|补助)?)$/],
  ['transfers-in', /^转移性收入(?:小计|合计)?$/],
  [
    'transfer-in',
    /^(?:下级上解(?:收入)?|(?:上年|年初)(?:结转|结余)(?:收入|资金|(?:和|及)?(?:结转|结余)(?:收入)?)?|调入资金|(?:地方)?(?:政府)?(?:一般|专项)?(?:债务|债券)\(?(?:转贷)?\)?收入|(?:动用|调入)预算稳定调节基金|动用稳定调节金|接受其他地区援助收入|区域间转移性收入)$/,
  ],
  ['transfers-out', /^转移性支出(?:小计|合计)?$/],
  [
    'transfer-out',
    /^(?:上解(?:上级)?(?:支出)?|补助下级(?:支出)?|(?:地方)?(?:政府)?(?:一般|专项)?(?:债务|债券)(?:还本|转贷)支出|(?:安排|补充|增设)(?:预算)?稳定调节[基资]?金|增设预算周转金|(?:年终|年末)(?:结转|结余)(?:(?:和|及)?(?:结转|结余))?(?:支出)?|结转下年(?:支出)?|调出资金|援助其他地区支出|区域间转移性支出)$/,
  ],
];
/** 全市一般公共预算收入, 本级收入, 政府性基金支出合计. */
const OWN =
  /^(?:地方|本级|本地|[省市县区]本?级|当年|本年)?(?:全[省市县区])?(?:一般公共预算|公共财政预算|一般预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:地方|本级|本地|[省市县区]本?级|当年|本年)?(?:收入|支出)(?:小计|合计)?$/;

/** The kind of a line by its printed name without enumerator and 其中; null for any other name. */
export function governmentLineOf(label: string): GovernmentLine | null {
  const name = normaliseName(label).replace(/[:：]$/, '');
  const known = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  if (known) return known;
  if (/^(?:收入|支出)$/.test(name)) return null;
  if (!OWN.test(name)) return null;
  return name.includes('收入') ? 'own-income' : 'own-expenditure';
}
