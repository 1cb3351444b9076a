import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, violations } from './harness/index.ts';
import { LINKED, openViewerSite, textIsThere, type, type ViewerSite } from './viewer-site.ts';

describe.each(browserNames)('opening a document in the viewer in %s', (name) => {
  let viewer: ViewerSite;

  beforeAll(async () => {
    viewer = await openViewerSite(name);
  });
  afterAll(() => viewer?.close());

  test('asks for the password, says when it is wrong, and opens with the right one', async () => {
    const tab = await viewer.open('/locked.pdf');
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question');
    await type(tab, 'wrong');
    await tab.press('Enter');
    await tab.until(
      () => document.querySelector('.password-wrong')?.textContent === '密码不对，请再试。',
      null,
      'that it was wrong',
    );
    await type(tab, 'secret');
    await tab.press('Enter');
    await tab.until(textIsThere, null, 'the page');
    expect(await tab.evaluate(() => document.querySelector('.textLayer')?.textContent, null)).toContain('Locked');
    await tab.close();
  });

  test('without the password it says so, and asks again when the reader wishes', async () => {
    const tab = await viewer.open('/locked.pdf');
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question');
    await tab.press('Escape');
    await tab.until(
      () => document.querySelector('main.state h1')?.textContent === '没有密码，打不开',
      null,
      'the state',
    );
    await tab.click('main.state .button.main');
    await tab.until(() => document.querySelector('dialog[open] input') !== null, null, 'the question again');
    await tab.close();
  });

  test.each([
    ['/broken.pdf', '文件已损坏'],
    ['/cut.pdf', '文件不完整'],
    ['/page.pdf', '这不是 PDF，是一个网页'],
    ['/archive.pdf', '这不是 PDF 文件'],
    ['/empty.pdf', '文件是空的'],
    ['/none.pdf', '文件里没有一页'],
    ['/gone.pdf', '网站上没有这个文件'],
    ['/secret.pdf', '网站不给这个文件'],
    ['/fault.pdf', '网站没有给出文件'],
  ])('says what is the matter with %s', async (file, words) => {
    const tab = await viewer.open(file);
    const said = await tab.until(
      () => document.querySelector('main.state:has(.answers) h1')?.textContent,
      null,
      'what is the matter',
    );
    expect(said).toBe(words);
    expect(await tab.evaluate(() => document.querySelectorAll('main.state button').length, null)).toBeGreaterThan(1);
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:application/pdf;base64,JVBERi0='])(
    'does not open %s',
    async (address) => {
      const tab = await viewer.driver.open(viewer.addressOf(address));
      const said = await tab.until(() => document.querySelector('.state h1')?.textContent, null, 'a refusal');
      expect(said).toBe('不打开这个地址');
      await tab.close();
    },
  );

  test('waits for a file where no document is given, and opens one that is picked', async () => {
    const tab = await viewer.driver.open(`${viewer.driver.origin}/viewer.html`);
    await tab.until(() => document.querySelector('.drop-zone') !== null, null, 'the place to drop a file');
    expect(await violations(tab)).toEqual([]);
    await tab.evaluate(
      (bytes) => {
        const files = new DataTransfer();
        files.items.add(new File([new Uint8Array(bytes)], '某局.pdf', { type: 'application/pdf' }));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      },
      [...LINKED],
    );
    await tab.until(textIsThere, null, 'the page');
    expect(await tab.evaluate(() => document.title, null)).toBe('《某局》— 勾稽');
    await tab.close();
  });
});
