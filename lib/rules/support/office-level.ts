import type { RuleContext } from '../context.ts';

/** Whose office it is: of a province, of a city with districts, or of a district or county. */
export type OfficeLevel = 'province' | 'city' | 'county';

/** 区 that are no districts: 自治区, 开发区, 新区, 社区, 园区, 景区 … */
const DISTRICT = /市[\u4e00-\u9fff]{1,4}?(?<![治发地社校库景林小园辖矿城郊作税业新假贸范护验])区(?![域划块直])/;
const DISTRICT_COMMITTEE = /^(?:中共|中国共产党)[\u4e00-\u9fff]{2,5}?(?<![治发])区(?:委|纪)/;
const COUNTY = /[\u4e00-\u9fff](?:县(?!级)|(?<!蒙|红)旗(?!舰))/;
const MUNICIPALITY = /^(?:中共|中国共产党)?(?:北京|上海|天津|重庆)市/;
const PROVINCE = /(?:省|自治区)(?![\u4e00-\u9fff]*[市州盟县])/;

/** Paid by a higher level than the place in their name: courts, procuratorates, what ministries and provinces run themselves. */
const RUN_FROM_ABOVE =
  /法院|检察|监狱|戒毒|税务|海关|气象|消防|调查队|调查总队|生态环境|自然资源|国土|市场监督|药品监督|地震|烟草|邮政|国家安全|公路|航道|高速|地质|水文|铁路|大学|学院/;

/**
 * The level of the office whose document this is, by its name; null where the name leaves it open, or where such an
 * office is often run by a higher level than the place that it is called after.
 */
export function officeLevel({ interpretation }: RuleContext): OfficeLevel | null {
  const { head, disclosure } = interpretation;
  if (head.level === 'government') return null;
  const names = [head.department, disclosure.title, ...disclosure.tables.map(({ department }) => department ?? '')];
  const name = names
    .map((one) => one.normalize('NFKC').replace(/\s+/g, '').replace(/^\d+/, ''))
    .find((one) => /[省市县区州盟旗]/.test(one));
  if (name === undefined || RUN_FROM_ABOVE.test(name)) return null;
  if (DISTRICT.test(name) || DISTRICT_COMMITTEE.test(name) || COUNTY.test(name)) return 'county';
  if (MUNICIPALITY.test(name)) return 'province';
  if (/区/.test(name.replace(/自治区/g, ''))) return null;
  if (/市|[\u4e00-\u9fff]{2}(?:自治)?州/.test(name)) return 'city';
  return PROVINCE.test(name) ? 'province' : null;
}
