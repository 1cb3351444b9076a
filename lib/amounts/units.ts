import type { MoneyUnit } from '../model/index.ts';
import { Decimal } from './decimal.ts';
import { dropInvisible, foldWidth } from './normalise.ts';

/** How many 万元 one of each is (docs/numbers.md 1: the unit multiplies the interval). */
export const UNIT_FACTOR: Readonly<Record<MoneyUnit, string>> = {
  元: '0.0001',
  千元: '0.1',
  万元: '1',
  亿元: '10000',
};

/** Longest first: 万元 must not be read as 元. */
export const MONEY_UNITS: readonly MoneyUnit[] = ['亿元', '万元', '千元', '元'];

export interface DeclaredUnit {
  /** The money unit the text declares; null where it declares none or none of ours. */
  unit: MoneyUnit | null;
  /** True where the text says 单位 in the sense of measure, even of something that is no money. */
  declared: boolean;
}

const NOTHING: DeclaredUnit = { unit: null, declared: false };

/**
 * 单位 with a colon names the unit, or an office: 编制单位：… and places that begin with 元 (元氏县, 元谋县, 元阳县, 元江县,
 * 元宝山区) are kept out. No open repetition: linear on any text.
 */
const DECLARATION =
  /(?<!编制|填报|填表|编报|报送|预算|主管|公开|部门|所属)单位[:;](?:人民币)?[(]?(亿元|万元|千元|元(?![氏谋阳江宝])|百分比|%|平方米|人|辆|台|个)/;
/** 金额（万元）, (千元), 金额/万元, 金额:万元: the unit in brackets of its own, or at the very end after a mark. */
const BRACKETED = /[([](?:金额)?(?:单位)?[:]?(?:人民币)?(亿元|万元|千元|元)[)\]]/;
const SUFFIXED = /[/:](亿元|万元|千元|元)$/;
const WHOLE = /^(?:人民币)?(亿元|万元|千元|元)$/;

/** Longer than any caption line; keeps a hostile paragraph from costing more than it can tell. */
const LONGEST_CAPTION = 2000;

/**
 * The unit that a caption line, a header cell or a bracket declares: "单位：万元", "（金额单位：万元）", "金额（万元）",
 * "(千元)", "单位：人民币万元", "亿元". A sentence with amounts in it ("单价在100万元以上的设备") declares nothing.
 */
export function parseUnit(text: string): DeclaredUnit {
  if (text.length > LONGEST_CAPTION || !(text.includes('元') || text.includes('单'))) return NOTHING;
  const line = foldWidth(dropInvisible(text)).replace(/[\s_]/g, '').replaceAll('﹕', ':');
  const declaration = DECLARATION.exec(line);
  if (declaration) return { unit: moneyUnitOf(declaration[1]), declared: true };
  const found = BRACKETED.exec(line) ?? WHOLE.exec(line) ?? SUFFIXED.exec(line);
  return found ? { unit: moneyUnitOf(found[1]), declared: true } : NOTHING;
}

function moneyUnitOf(text: string | undefined): MoneyUnit | null {
  return MONEY_UNITS.find((unit) => unit === text) ?? null;
}

/**
 * The same amount in another unit.
 *
 * @param value decimal string in `from`
 * @returns decimal string in `to`, exact
 */
export function convert(value: string, from: MoneyUnit, to: MoneyUnit): string {
  return new Decimal(value).times(UNIT_FACTOR[from]).dividedBy(UNIT_FACTOR[to]).toFixed();
}
