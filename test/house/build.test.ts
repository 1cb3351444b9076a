import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildIfNeeded } from './build-if-needed.ts';

/** A permission that creeps in must fail here, and be argued for in the change that brings it. */
const root = path.resolve(import.meta.dirname, '../..');

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const output = buildIfNeeded(browser);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(output, 'manifest.json'), 'utf8'));

  test('has the manifest that was agreed', async () => {
    const { version, ...rest } = manifest;
    const { version: published } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(version).toBe(published);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(`manifests/${browser}.json`);
  });

  test('holds every file that its manifest names', () => {
    const named = JSON.stringify(manifest).match(/"[\w/-]+\.(js|css|html|png)"/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(existsSync(path.join(output, JSON.parse(name))), name).toBe(true);
  });

  test('has its name and description in both languages, within the stores’ limits', () => {
    for (const locale of ['zh_CN', 'en']) {
      const messages = JSON.parse(readFileSync(path.join(output, '_locales', locale, 'messages.json'), 'utf8'));
      expect(messages.name.message.length).toBeLessThanOrEqual(75);
      expect(messages.description.message.length).toBeLessThanOrEqual(132);
      expect(messages.actionTitle.message).not.toBe('');
    }
  });

  test('is small: the detector, which runs on every official page, is at most 20 KB', () => {
    expect(statSync(path.join(output, 'content-scripts/detector.js')).size).toBeLessThanOrEqual(20 * 1024);
  });

  test('has no script larger than the 5 MB that the Firefox store parses', () => {
    const files = readdirSync(output, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts).toContain('background.js');
    for (const script of scripts) expect(statSync(path.join(output, script)).size, script).toBeLessThan(5_000_000);
  });
});
