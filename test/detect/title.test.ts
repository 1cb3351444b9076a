import { describe, expect, test } from 'vitest';
import { titleOf } from '../../lib/detect/title.ts';
import type { Disclosure } from '../../lib/model/index.ts';

const anchor = { surface: 'page', path: '0', quote: '' } as const;

function titled(title: string, lines: readonly string[] = [], name = 'x.html'): string {
  const disclosure: Disclosure = {
    source: { name, url: null, mediaType: 'text/html', sha256: '0', pages: 1 },
    title,
    blocks: lines.map((text, index) => ({ kind: 'paragraph', id: `p${index}`, text, anchor })),
    tables: [],
  };
  return titleOf(disclosure).text;
}

describe('the page’s own title', () => {
  test.each([
    ['云溪市水务局2026年部门预算_部门预算_云溪市人民政府', '云溪市水务局2026年部门预算'],
    ['云溪市水务局2026年部门预算-云溪市人民政府门户网站', '云溪市水务局2026年部门预算'],
    ['2024年度云溪市水务局部门决算 - 部门决算 - 云溪市', '2024年度云溪市水务局部门决算'],
    ['云溪市水务局 公告栏 云溪市第一水文站2024年度单位决算', '云溪市第一水文站2024年度单位决算'],
    ['云溪市水务局_2026年部门预算公开目录_云溪市财政局', '云溪市水务局_2026年部门预算公开目录'],
    ['云溪市水务局 (云溪市河湖管理局) 2021年度部门决算', '云溪市水务局 (云溪市河湖管理局) 2021年度部门决算'],
    ['云溪市2026年区级部门预算', '云溪市2026年区级部门预算'],
  ])('%s', (title, whole) => expect(titled(title, ['云溪市财政局2020年部门预算'])).toBe(whole));

  test('stays where it says that this is something else', () => {
    const audit = '云溪市水务局2024年度预算执行审计结果';
    expect(titled(audit, ['云溪市水务局2024年部门预算'])).toBe(audit);
  });
});

describe('a page that calls itself by its site or column', () => {
  test.each([
    [
      ['索引号：YX-2024-1', '发布日期：2025-08-09', '云溪市水务局2024年度部门决算', '目录'],
      '云溪市水务局2024年度部门决算',
    ],
    [['文件标题 云溪市水务局2024年度决算公开说明'], '云溪市水务局2024年度决算公开说明'],
    [['名 称: 云溪市水务局2024年度部门决算'], '云溪市水务局2024年度部门决算'],
    [['2024年度', '云溪市水文站', '单位决算'], '2024年度云溪市水文站单位决算'],
    [
      ['打印', '云溪市桃源镇人民政府（本级）', '2025年单位预算情况说明'],
      '云溪市桃源镇人民政府（本级）2025年单位预算情况说明',
    ],
    [['关于云溪市2024年预算执行', '情况和2025年预算草案的报告'], '关于云溪市2024年预算执行情况和2025年预算草案的报告'],
    [
      ['关于云溪市2024年度市级预算执行和', '其他财政收支的审计工作报告'],
      '关于云溪市2024年度市级预算执行和其他财政收支的审计工作报告',
    ],
    [['无障碍 长者版 返回主网站', '2025年部门预算情况说明'], '2025年部门预算情况说明'],
  ])('is called by the lines over its text: %j', (lines, whole) => {
    for (const title of ['云溪市人民政府', '预算公开_云溪市人民政府', '']) expect(titled(title, lines)).toBe(whole);
  });

  test.each([
    ['a sentence', '根据要求，现将云溪市水务局2024年部门预算公开如下：'],
    ['an item of a dated list', '2026-02-12云溪市水务局2026年部门预算'],
    ['a numbered heading', '一、云溪市水务局2026年部门预算情况'],
  ])('%s is no title', (_, line) => expect(titled('云溪市人民政府', [line])).toBe('云溪市人民政府'));
});

test('a file is called by its name where it says nothing of itself', () => {
  expect(titled('', [], '云溪市水务局2026年部门预算.pdf')).toBe('云溪市水务局2026年部门预算');
});
