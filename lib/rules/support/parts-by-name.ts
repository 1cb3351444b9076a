import type { Fund } from '../../model/index.ts';
import {
  aspectOfHeader,
  codesNamed,
  economicClassOf,
  isEconomicClassName,
  normaliseName,
} from '../../standards/index.ts';

const BUDGETS: ReadonlySet<Fund> = new Set(['general-public', 'government-fund', 'state-capital']);
const PERSONNEL = /^人员(?:经费|支出)/;
const PUBLIC = /^(?:日常)?公用(?:经费|支出)/;

/**
 * Whether names alone say that lines are what a line above them is made of, and share no money: the economic classes
 * below 基本支出 or 项目支出, the items of a class below it, the budgets below 财政拨款, 人员经费 and 公用经费 below 基本支出.
 */
export function partsByName(whole: string, parts: readonly string[]): boolean {
  const names = parts.map((part) => normaliseName(part).replace(/^按项目管理的/, ''));
  if (names.length < 2 || new Set(names).size < names.length) return false;
  const name = normaliseName(whole);
  if (
    /^(?:基本支出|项目支出|人员(?:经费|支出)|(?:日常)?公用(?:经费|支出))/.test(name) &&
    names.every(isEconomicClassName)
  )
    return true;
  if (/^基本支出/.test(name)) return names.length === 2 && names.some(isOf(PERSONNEL)) && names.some(isOf(PUBLIC));
  if (aspectOfHeader(name).fund === 'fiscal' || /^预算拨款/.test(name)) return areBudgets(names);
  const code = economicClassOf(name)?.code ?? null;
  return code !== null && areItemsOf(code, names);
}

/** Whether all names are those of items of one economic class, of departments or of governments. */
export function areItemsOfOneClass(names: readonly string[]): boolean {
  const [first = '', ...others] = names;
  const classes = codesNamed('economic', first).flatMap((code) => (code.length === 5 ? [code.slice(0, 3)] : []));
  return new Set(names).size === names.length && classes.some((code) => areItemsOf(code, others));
}

function areItemsOf(code: string, names: readonly string[]): boolean {
  return names.every((name) => codesNamed('economic', name).some((item) => item.length === 5 && item.startsWith(code)));
}

function areBudgets(names: readonly string[]): boolean {
  const funds = names.map((name) => aspectOfHeader(name).fund);
  return new Set(funds).size === funds.length && funds.every((fund) => fund !== null && BUDGETS.has(fund));
}

const isOf = (pattern: RegExp) => (name: string) => pattern.test(name);
