import { normaliseName } from './names.ts';

/** Kinds of transfers to lower levels. */
const TRANSFERS =
  /^(?:税收返还(?:性收入|性支出|收入|支出)?|返还性(?:收入|支出)?|一般性转移支付(?:收入|支出)?|专项转移支付(?:收入|支出)?)$/;
/** Each insurance has its own fund and its own account (社会保险法 第六十四条). */
const INSURANCES = /^(?!社会保险).{0,14}(?:养老|医疗|失业|工伤|生育).{0,4}保险(?:基金)?(?:\(.{1,20}\))?(?:收入|支出)?$/;
/** 预算法 第三十五条, 财预〔2018〕209号. */
const DEBTS = /^(?:一般|专项)(?:债务|债券)(?:限额|余额|收入|支出|额|数)?$/;
/** What bonds are issued for. */
const ISSUES = /^(?:新增|再融资|置换)(?:一般|专项)?(?:债务|债券)?(?:限额|额)?$/;
/** From which level of government the money comes: 中央 | 省级 | 市县. */
const LEVELS = /^(?:中央|省|市|县|区|乡|镇|州|自治区|区县|县区|市县|县市区|县\(市区\)|乡镇|镇街)(?:本?级)?(?:财政)?$/;

/**
 * Whether names are all of one such kind, and different: a total over them counts nothing twice. 基本养老保险 beside
 * 企业职工基本养老保险 may hold it.
 */
export function areDisjointKinds(names: readonly string[]): boolean {
  const flat = names.map((name) => normaliseName(name).replace(/^其中:?/, ''));
  if (flat.length < 2) return false;
  const all = (kind: RegExp) => flat.every((name) => kind.test(name));
  if (all(LEVELS)) {
    const letters = flat.flatMap((name) => [...new Set(name.replace(/\(市区\)|本?级|财政|自治区/g, ''))]);
    return new Set(letters).size === letters.length;
  }
  const isPartOfAnother = flat.some((name, at) => flat.some((other, index) => index !== at && other.endsWith(name)));
  return !isPartOfAnother && [TRANSFERS, INSURANCES, DEBTS, ISSUES].some(all);
}
