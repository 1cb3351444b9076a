import { describe, expect, it } from 'vitest';
import { readSettings, type SettingsArea, writeSettings } from '../../lib/settings/index.ts';

function areaOf(values: Record<string, unknown>): SettingsArea {
  return {
    get: (keys) => Promise.resolve(Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))),
    set: (more) => Promise.resolve(void Object.assign(values, more)),
  };
}

describe('settings', () => {
  it('have their defaults where nothing is stored', async () => {
    expect(await readSettings(areaOf({}))).toEqual({
      keepDisclosures: true,
      language: 'auto',
      markMode: 'all',
      takeOverPdfs: false,
    });
  });

  it('take what nobody of ours wrote for the default', async () => {
    const stored = { keepDisclosures: 'yes', language: 'fr', markMode: 7, takeOverPdfs: 1 };
    expect(await readSettings(areaOf(stored))).toEqual({
      keepDisclosures: true,
      language: 'auto',
      markMode: 'all',
      takeOverPdfs: false,
    });
  });

  it('are read back as written, one by one', async () => {
    const values: Record<string, unknown> = { language: 'en' };
    await writeSettings(areaOf(values), { keepDisclosures: false });
    expect(values).toEqual({ language: 'en', keepDisclosures: false });
    expect(await readSettings(areaOf(values))).toEqual({
      keepDisclosures: false,
      language: 'en',
      markMode: 'all',
      takeOverPdfs: false,
    });
  });
});
