import { describe, expect, test } from 'vitest';
import { shortTitles } from '../../lib/check/short-title.ts';

function short(...titles: string[]): string[] {
  return [...shortTitles(titles.map((title, index) => ({ id: `t${index}`, title }))).values()];
}

describe('short titles', () => {
  test.each([
    ['部门预算支出总表', '支出总表'],
    ['2023年财政拨款收支总表', '财政拨款收支总表'],
    ['2023年一般公共预算支出预算表（不含上年结转）', '一般公共预算支出预算表'],
    ['廊坊市市直部门固定资产占用情况表', '固定资产占用情况表'],
    ['附部门政府采购预算表', '政府采购预算表'],
    ['表1：部门收支总表（单位：万元）', '收支总表'],
    ['某市某局2024年度部门决算收入支出决算总表', '收入支出决算总表'],
    ['机构设置', '机构设置'],
    ['财政拨款“三公”经费支出表', '财政拨款“三公”经费支出表'],
    ['', ''],
  ])('%s is %s', (title, name) => {
    expect(short(title)).toEqual([name]);
  });

  test('stay whole where they would no longer tell two tables apart', () => {
    const titles = ['2023年项目支出预算表（本年预算）', '2023年项目支出预算表（上年结转）'];
    expect(short(...titles)).toEqual(titles);
  });

  test('are numbered where two tables have one title', () => {
    expect(short('绩效目标表', '支出总表', '绩效目标表')).toEqual(['绩效目标表', '支出总表', '绩效目标表 (2)']);
  });
});
