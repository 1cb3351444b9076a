import { afterEach, describe, expect, it, vi } from 'vitest';
import { asLanguageChoice, formatBytes, pickLanguage, surroundingLanguage } from '../../lib/words/index.ts';

describe('pickLanguage', () => {
  it.each([
    ['auto', ['zh-CN'], 'zh'],
    ['auto', ['zh_TW'], 'zh'],
    ['auto', ['en-GB', 'zh'], 'en'],
    ['auto', ['fr', 'zh'], 'zh'],
    ['auto', ['fr'], 'en'],
    ['auto', [], 'zh'],
    ['en', ['zh-CN'], 'en'],
    ['zh', ['en'], 'zh'],
  ] as const)('%s with %j speaks %s', (choice, spoken, language) => {
    expect(pickLanguage(choice, spoken)).toBe(language);
  });

  it('takes an unknown stored value for auto', () => {
    expect(asLanguageChoice('klingon')).toBe('auto');
    expect(asLanguageChoice(undefined)).toBe('auto');
    expect(asLanguageChoice('en')).toBe('en');
  });
});

describe('surroundingLanguage', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('follows the browser, and the stored choice before it', async () => {
    const host = (stored: object) => ({
      i18n: { getUILanguage: () => 'zh-CN' },
      storage: { local: { get: () => Promise.resolve(stored) } },
    });
    vi.stubGlobal('browser', host({}));
    expect(await surroundingLanguage()).toBe('zh');
    vi.stubGlobal('browser', host({ language: 'en' }));
    expect(await surroundingLanguage()).toBe('en');
  });

  it('works where there is no extension host', async () => {
    vi.stubGlobal('navigator', { languages: ['en-US'] });
    expect(await surroundingLanguage()).toBe('en');
  });
});

describe('formatBytes', () => {
  it('says sizes as a person does', () => {
    expect(formatBytes('zh', 340_400)).toBe('340 KB');
    expect(formatBytes('en', 1_240_000)).toBe('1.2 MB');
  });
});
