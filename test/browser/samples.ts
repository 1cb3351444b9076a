import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printsOf } from '../prints/print.ts';
import { PRINT_STYLES } from '../prints/styles.ts';
import type { Route } from './harness/index.ts';

/** A bundled reference document, by its number. */
export function sample(number: string): string {
  return readFileSync(path.resolve(import.meta.dirname, `../fixtures/disclosures/${number}.html`), 'utf8');
}

/** The same on paper, as Chromium prints it in one of the styles. */
export function printedSample(number: string, style: string): Promise<Uint8Array> {
  return printed(sample(number), style);
}

/** Any page on paper. */
export async function printed(markup: string, style: string): Promise<Uint8Array> {
  const styles = PRINT_STYLES.filter(({ name }) => name === style);
  for await (const { bytes } of printsOf(markup, styles)) return bytes;
  throw new Error(`There is no style of printing named ${style}`);
}

/** What many official sites send along: no inline script, no style but the site's own. */
const strictPolicy = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'none'; base-uri 'none'";

export function strict(markup: string): Route {
  return { body: markup, headers: { 'content-security-policy': strictPolicy } };
}

const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>某局2023年部门预算信息公开</title>';
const style = '<style>table{border-collapse:collapse}td,th{border:1px solid #555;padding:2px 6px}</style>';
const intro = '<h1>某局2023年部门预算信息公开情况说明</h1><p>现将某局2023年部门预算公开如下。</p>';
const header = `<tr><th rowspan="2">科目编码</th><th rowspan="2">科目名称</th><th rowspan="2">合计</th>
  <th colspan="2">其中</th></tr><tr><th>基本支出</th><th>项目支出</th></tr>`;

/** A table of spending whose rows and columns add up. Amounts are whole hundredths, so that sums are exact. */
function spendingTable(title: string, rows: number): string {
  const lines: string[] = [];
  let basic = 0;
  let project = 0;
  for (let row = 0; row < rows; row++) {
    const [b, p] = [1000 + ((row * 37) % 900), 500 + ((row * 53) % 700)];
    basic += b;
    project += p;
    lines.push(line(String(2010000 + row + 1).slice(0, 7), `第${row + 1}项支出`, b, p));
  }
  return `<h2>${title}</h2><p>单位：万元</p><table><thead>${header}</thead><tbody>
    ${line('', '合计', basic, project)}${lines.join('\n')}</tbody></table>`;
}

function line(code: string, name: string, basic: number, project: number): string {
  const cells = [code, name, money(basic + project), money(basic), money(project)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function money(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** A disclosure with many tables. */
export function manyTables(tables: number): string {
  const all = Array.from({ length: tables }, (_, index) => spendingTable(`${index + 1}．部门支出总表`, 20));
  return `${head}${style}<body>${intro}${all.join('\n')}</body></html>`;
}

/** A disclosure with one table that is far too long. */
export function longTable(rows: number): string {
  return `${head}${style}<body>${intro}${spendingTable('部门支出总表', rows)}</body></html>`;
}
