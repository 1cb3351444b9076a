import { describe, expect, test } from 'vitest';
import { readSubject } from '../../lib/detect/subject.ts';

describe('what a name speaks of', () => {
  test.each([
    ['云溪市教育局2026年部门预算公开', 'specific', 'budget', 'department', 2026],
    ['2024年度云溪市教育局部门决算', 'specific', 'final-account', 'department', 2024],
    ['云溪市教育局（本级）2026 年度部门预算', 'specific', 'budget', 'unit', 2026],
    ['云溪市第一中学2026年单位预算情况说明', 'specific', 'budget', 'unit', 2026],
    ['云溪市机关事务管理局2025年部门预算', 'specific', 'budget', 'department', 2025],
    ['云溪市工程质量监督站2026年单位预算', 'specific', 'budget', 'unit', 2026],
    ['云溪市审计局2025年部门预算及“三公”经费预算公开', 'specific', 'budget', 'department', 2025],
    ['云溪市市级预算单位2026年部门预算', 'specific', 'budget', 'department', 2026],
    ['关于云溪市2025年预算执行情况和2026年预算草案的报告', 'specific', 'budget', 'government', 2026],
    ['关于云溪市二〇二五年预算执行情况与二〇二六年预算（草案）的报告', 'specific', 'budget', 'government', 2026],
    [
      '关于云溪市2025年市本级预算及全市总预算执行情况和2026年市本级预算及全市总预算草案的报告',
      'specific',
      'budget',
      'government',
      2026,
    ],
    ['云溪市2025年12月预算执行情况', 'specific', null, 'government', 2025],
    ['关于云溪市2024年财政决算的报告', 'specific', 'final-account', 'government', 2024],
    ['关于云溪市2024年决算和2025年上半年预算执行情况的报告', 'specific', 'final-account', 'government', 2024],
    ['2024年度一般公共预算财政拨款支出决算表', 'specific', 'final-account', null, 2024],
    ['预决算公开', 'named', null, null, null],
    ['决算', 'named', 'final-account', null, null],
    ['财政预决算', 'named', null, null, null],
    ['预算/决算', 'named', null, null, null],
    ['部门预决算及“三公”经费', 'named', null, 'department', null],
    ['财政信息', 'faint', null, null, null],
  ] as const)('%s', (name, grade, kind, level, year) => {
    expect(readSubject(name)).toEqual({ grade, kind, level, year });
  });

  test.each([
    '2024年度云溪市本级预算执行和其他财政收支审计工作报告',
    '云溪市体育馆竣工财务决算审计结果',
    '云溪市预算绩效管理办法',
    '我市召开2026年部门预算编制工作会',
    '一图读懂云溪市2026年财政预算',
    '2025年云溪市国民经济和社会发展统计公报（含预算）',
    '关于做好2026年部门预算公开工作的通知',
    '市财政局扎实推进2026年部门预算公开',
    '污水处理工程预算评审服务中标公告',
    '云溪市2026年部门预算编制方案',
    '2026年部门预算公开模板',
    '云溪市人大常委会关于批准2024年市级决算的决议',
    '关于2026年预算草案的审查结果报告',
  ])('%s is another matter', (name) => expect(readSubject(name).grade).toBe('other'));

  test('a letter about budgets is told apart', () => {
    expect(readSubject('关于批复云溪市教育局2026年部门预算的通知').grade).toBe('notice');
  });

  test.each(['', '中标公告', '云溪市概况', '2025年工作总结'])('%s says nothing', (name) => {
    expect(readSubject(name).grade).toBe('nothing');
  });

  test('a long name is read in time', () => {
    const began = performance.now();
    readSubject(`2026年${'预算附件2026年'.repeat(5000)}`);
    expect(performance.now() - began).toBeLessThan(50);
  });
});
