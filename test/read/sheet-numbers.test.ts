import { expect, test } from 'vitest';
import { metadataKind } from '../../lib/read/table/metadata.ts';

test.each([
  '公开01表',
  '财决公开07表',
  '财决批复01表',
  '预算01-1表',
  '预算公开表1',
  '部门公开表1',
  '2024年部门预算公开表一',
  'Z01表',
  '表3-1',
])('%s is the number of a sheet', (line) => expect(metadataKind(line)).toBe('sheet-number'));

test.each(['收支总表', '附件：部门预算公开表', '2024年部门预算', '表2023年', '三公经费支出表'])('%s is none', (line) =>
  expect(metadataKind(line)).toBeNull(),
);
