import { describe, expect, test } from 'vitest';
import { reviewHtml } from '../support/pipeline.ts';

const headOf = (title: string, body = '') =>
  reviewHtml(`<html><head><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>`, 'x.html')
    .interpretation.head;

const table = (department: string, header = '2024年预算数') =>
  `<p>部门：${department}　　单位：万元</p><table><tr><th>项目</th><th>${header}</th></tr><tr><td>一、一般公共预算拨款收入</td><td>12.00</td></tr><tr><td>本年收入合计</td><td>12.00</td></tr></table>`;

describe('whose document it is', () => {
  test.each([
    ['高桥县档案馆2024年部门预算公开', '高桥县档案馆'],
    ['2024年度高桥县档案馆部门预算', '高桥县档案馆'],
    ['2024年高桥县档案馆（本级）部门预算', '高桥县档案馆（本级）'],
    ['高桥县档案馆（汇总）2024年部门预算公开说明', '高桥县档案馆'],
    ['高桥县档案馆_2024年部门预算公开目录', '高桥县档案馆'],
    ['关于高桥县2023年预算执行情况和2024年预算草案的报告', '高桥县'],
    ['关于2023年高桥县及县本级预算执行情况和2024年高桥县及县本级预算草案的报告', '高桥县'],
  ])('%s: the title says it', (title, department) => {
    expect(headOf(title).department).toBe(department);
  });

  test('the cover says it where the title names a region, or no office at all', () => {
    expect(headOf('高桥县2024年县级部门预算', '<p>预算主管部门：高桥县档案馆</p>').department).toBe('高桥县档案馆');
    expect(headOf('2024年部门综合预算公开报表', '<p>部门名称：高桥县档案馆</p>').department).toBe('高桥县档案馆');
  });

  test('a unit of money on the cover is no office', () => {
    expect(headOf('高桥县档案馆2024年部门预算', '<p>单位：万元</p>').department).toBe('高桥县档案馆');
  });

  test('the lines above its tables say it where neither does', () => {
    expect(headOf('部门收支总表', table('高桥县档案馆')).department).toBe('高桥县档案馆');
  });
});

test('the year is that of its tables where no title names one', () => {
  expect(headOf('部门收支总表', table('高桥县档案馆')).year).toBe(2024);
  expect(headOf('部门收支总表', table('高桥县档案馆', '预算数')).year).toBeNull();
});
