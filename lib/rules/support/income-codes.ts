import type { Ledger } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** 101 税收收入, 10301 政府性基金收入, 110 转移性收入: the income side of 政府收支分类科目. */
const INCOME = /^1(?:0[1-5]|1[01])(?:\d\d){0,3}$/;
const FEWEST = 3;

/** Whether a ledger lists a government's income by the classification's codes; 101001 of a unit is none of these. */
export function listsIncomeCodes(context: RuleContext, ledger: Ledger): boolean {
  const codes = ledger.lines.flatMap(({ code }) => code ?? []);
  const header = ledger.codeColumns.flatMap((column) => context.columnPaths(ledger)[column] ?? []).join('');
  return (
    ledger.codeKind === null &&
    codes.length >= FEWEST &&
    codes.every((code) => INCOME.test(code)) &&
    !/单位|部门|项目编码|项目代码/.test(header) &&
    ledger.lines.some(({ label }) => /收入|税/.test(label))
  );
}

/** 110 转移性收入, 105 债务收入: beside the year's own income, and in its total or not. */
export function isTransferCode(code: string): boolean {
  return /^1(?:05|1)/.test(code);
}
