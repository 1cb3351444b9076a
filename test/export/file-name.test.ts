import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from '../../lib/export/file-name.ts';

describe('names that show what they are', () => {
  test.each([
    ['2023年部门预算', '2023年部门预算.csv'],
    ['收入/支出：总表*?', '收入_支出：总表_.csv'],
    ['../../etc/passwd', '_.._etc_passwd.csv'],
    ['C:\\x', 'C_x.csv'],
    ['a\u202Efdp.exe', 'afdp.exe.csv'],
    ['a\u0000\u0007b\nc', 'ab c.csv'],
    ['...', 'crossfoot.csv'],
    ['', 'crossfoot.csv'],
    ['\u200b\u3164', 'crossfoot.csv'],
    ['name. . ', 'name.csv'],
    ['CON', '_CON.csv'],
    ['lpt1.2023', '_lpt1.2023.csv'],
    ['com¹', '_com¹.csv'],
    ['console', 'console.csv'],
    ['\ud800坏', '坏.csv'],
  ])('%j → %s', (title, name) => expect(safeFileName(title, 'csv')).toBe(name));
});

test('a long title is cut between characters, at most 200 bytes', () => {
  const name = safeFileName('表'.repeat(300), 'xlsx');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^表{64}\.xlsx$/);
});

test('law: whatever the title, the name is safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = safeFileName(title, 'xlsx');
      expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]+\.xlsx$/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.xlsx$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
