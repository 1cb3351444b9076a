import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formOf, formOfHeaders, formOfTitle, titleStem } from '../../lib/standards/index.ts';

const form = (title: string) => formOfTitle(title)?.form ?? null;

describe('forms by title', () => {
  test.each([
    ['部门预算收支总表', 'income-expenditure-summary'],
    ['2026年部门财务收支预算总表', 'income-expenditure-summary'],
    ['公开01表 收入支出决算总表', 'income-expenditure-summary'],
    ['表1 部门综合预算收支总表', 'income-expenditure-summary'],
    ['表4 2022年部门综合预算财政拨款收支总表', 'fiscal-appropriation-summary'],
    ['财政拨款收入支出决算总表', 'fiscal-appropriation-summary'],
    ['一般公共预算财政拨款收入支出决算表', 'general-public-expenditure'],
    ['公共财政预算拨款支出表', 'general-public-expenditure'],
    ['一般预算支出表', 'general-public-expenditure'],
    ['公共财政预算基本支出表', 'basic-expenditure'],
    ['一般公共预算基本支出表（人员经费和公用经费）', 'basic-expenditure'],
    ['一般公共预算基本支出表--人员经费(工资福利支出)', 'other'],
    ['一般公共预算基本支出表-对个人和家庭的补助', 'other'],
    ['一般公共预算财政拨款支出决算明细表', 'other'],
    ['支出预算分类汇总表（按政府预算经济分类）', 'other'],
    ['二、收入总体情况表', 'income-summary'],
    ['收入决算表', 'income-summary'],
    ['2023年预算支出总表', 'expenditure-summary'],
    ['本年支出总体情况表', 'expenditure-summary'],
    ['一般公共预算支出表', 'general-public-expenditure'],
    ['一、一般公共预算支出表', 'general-public-expenditure'],
    ['表一 一般公共预算拨款支出预算表', 'general-public-expenditure'],
    ['一般公共预算财政拨款支出决算表', 'general-public-expenditure'],
    ['一般公共预算财政拨款基本支出决算表', 'basic-expenditure'],
    ['2023年一般公共预算安排基本支出分经济科目表（不含上年结转）', 'basic-expenditure'],
    ['一般公共预算“三公”经费支出表', 'three-public'],
    ['财政拨款"三公"经费、会议费、培训费支出决算表', 'three-public'],
    ['财政拨款“三公”经费预算情况及增减变化原因', 'three-public'],
    ['一般公共预算机关运行经费支出预算表', 'operating-cost'],
    ['2023年政府性基金预算收入表（不含上年结转）', 'government-fund-income'],
    ['部门预算政府基金预算财政拨款支出表', 'government-fund-expenditure'],
    ['政府性基金预算财政拨款收入支出决算表', 'government-fund-expenditure'],
    ['国有资本经营预算收支预算表', 'state-capital'],
    ['国有资本经营预算财政拨款收入支出决算表', 'state-capital'],
    ['项目支出总表', 'project-expenditure'],
    ['项目支出绩效目标表', 'performance-targets'],
    ['（十一）政府采购项目支出预算表', 'procurement'],
    ['财政拨款政府购买服务明细表', 'other'],
    ['2024年地方政府债券还本付息表', 'other'],
    ['廊坊市市直部门固定资产占用情况表', 'state-assets'],
    ['部门机构设置情况', 'institution-setup'],
    ['某市政府采购中心2026年收支总表', 'income-expenditure-summary'],
    ['某市人民政府国有资产监督管理委员会 2026 年部门收入总表', 'income-summary'],
    ['某市财政局一般公共预算支出表', 'general-public-expenditure'],
  ])('%s: %s', (title, expected) => {
    expect(form(title)).toBe(expected);
  });

  test.each([
    '部门机关运行经费安排308.51万元，比上年增加12.3万元，主要原因是收支增加。',
    '第二部分 2026年部门预算表',
    '目录',
    '表2',
    '',
    '科目编码',
    '收入',
  ])('%j names no form', (title) => {
    expect(form(title)).toBeNull();
  });

  test('the 一 of 一般公共预算 is no number of a table', () => {
    expect(titleStem('表1 一般公共预算支出表')).toBe('一般公共预算支出表');
    expect(titleStem('一、一般公共预算支出表')).toBe('一般公共预算支出表');
    expect(titleStem('一般公共预算支出表')).toBe('一般公共预算支出表');
  });

  test('the breakdown is told', () => {
    expect(formOfTitle('一般公共预算支出表（按经济分类）')).toMatchObject({ breakdown: 'economic' });
    expect(formOfTitle('一般公共预算支出表')).toMatchObject({ breakdown: null });
  });

  test('time grows no faster than the title, and no title throws', () => {
    for (const seed of ['一', '表1', '(', '局', '(1)', '2026年', '收支', '，']) {
      const began = performance.now();
      formOfTitle(seed.repeat(500_000));
      formOfTitle(seed.repeat(40 / seed.length));
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });
});

interface Gold {
  tables: { id: string; title: string; form: string; rows: string[][] }[];
}
const fixture = (name: string) => new URL(`../fixtures/seeds/${name}.gold.json`, import.meta.url);

describe.each(['000', '001', '002', '003', '004'])('reference document %s', (name) => {
  test('every table: title and words give the form of gold; words alone never another one', () => {
    const gold: Gold = JSON.parse(readFileSync(fixture(name), 'utf8'));
    for (const table of gold.tables) {
      const texts = table.rows.flat();
      expect([table.id, formOf(table.title, texts).form]).toEqual([table.id, table.form]);
      expect([table.id, formOfHeaders(texts)?.form ?? table.form]).toEqual([table.id, table.form]);
    }
  });
});
