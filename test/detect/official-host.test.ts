import { describe, expect, test } from 'vitest';
import { isOfficialHost } from '../../lib/detect/index.ts';

describe('an official host', () => {
  test.each([
    'http://www.gov.cn/',
    'https://gov.cn/index.htm',
    'https://czj.yunxi.gov.cn/a.html?x=1',
    'https://CZJ.YUNXI.GOV.CN/',
    'http://czj.yunxi.gov.cn:8080/',
    'http://czj.yunxi.gov.cn./',
  ])('%s is one', (url) => expect(isOfficialHost(url)).toBe(true));

  test.each([
    'https://notgov.cn/',
    'https://gov.cn.example.com/',
    'https://www.gov.cn@example.com/',
    'https://example.com/www.gov.cn/',
    'https://example.com/?u=.gov.cn',
    'https://gov.com.cn/',
    'ftp://www.gov.cn/',
    'javascript:"www.gov.cn"',
    'file:///www.gov.cn/a.html',
    'www.gov.cn',
    '',
  ])('%s is none', (url) => expect(isOfficialHost(url)).toBe(false));
});
