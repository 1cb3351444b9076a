import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../lib/words/index.ts';
import { buildIfNeeded } from './build-if-needed.ts';

/** A permission that creeps in must fail here, and be argued for in the change that brings it. */
const root = path.resolve(import.meta.dirname, '../..');

/** What each permission is there for. One without a reason here does not get in. */
const reasons: Record<string, string> = {
  storage: 'settings, and what must outlive a sleeping background',
  unlimitedStorage: 'kept disclosures are not evicted',
  activeTab: 'a page of any host, read on a press of the toolbar button',
  scripting: 'puts the reader into a page that was recognised, or asked for',
  sidePanel: 'the panel beside the page',
  contextMenus: 'entries on links to PDFs and on PDFs',
  declarativeNetRequestWithHostAccess:
    'sites that hand a PDF only to who comes from their own page; taking PDFs over where the reader turns it on (Chromium)',
  webRequest: 'taking PDFs over where the reader turns it on (Firefox), asked for then',
  webRequestBlocking: 'the same: sends the tab to the viewer before the PDF is shown',
  '*://*.gov.cn/*': 'where Crossfoot works by itself',
  '*://*/*': 'optional: a PDF on another host, allowed by the reader for that one host',
};

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const output = buildIfNeeded(browser);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path.join(output, 'manifest.json'), 'utf8'));

  test('has the manifest that was agreed', async () => {
    const { version, ...rest } = manifest;
    const { version: published } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(version).toBe(published);
    await expect(`${JSON.stringify(rest, null, 2)}\n`).toMatchFileSnapshot(`manifests/${browser}.json`);
  });

  test('has a reason for every permission, and asks for the wide ones only when they are needed', () => {
    const listed = (name: string) => (manifest[name] ?? []) as string[];
    const asked = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'].flatMap(
      listed,
    );
    expect(asked.filter((permission) => !Object.hasOwn(reasons, permission))).toEqual([]);
    for (const wide of ['*://*/*', '<all_urls>', 'tabs', 'webRequest', 'webRequestBlocking', 'downloads', 'cookies']) {
      expect([...listed('permissions'), ...listed('host_permissions')]).not.toContain(wide);
    }
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

  // Schemas of the full zod carry its JSON Schema writer: a sixth of the script, and of the time in which it starts.
  test('puts no schema into pages but those in zod/mini', () => {
    const schemaWriter = 'json-schema.org';
    expect(readFileSync(path.join(output, 'background.js'), 'utf8')).toContain(schemaWriter);
    expect(readFileSync(path.join(output, 'reader.js'), 'utf8')).not.toContain(schemaWriter);
  });

  test('puts no words into pages that only our own pages say', () => {
    const reader = readFileSync(path.join(output, 'reader.js'), 'utf8');
    expect(reader).toContain(say('zh', 'shared.violated'));
    for (const key of ['panel.keeping', 'viewer.print', 'options.title', 'workbook.readingNote'] as const) {
      for (const language of ['zh', 'en'] as const) expect(reader, key).not.toContain(say(language, key));
    }
  });

  test('has no script larger than the 5 MB that the Firefox store parses', () => {
    const files = readdirSync(output, { recursive: true, encoding: 'utf8' });
    const scripts = files.filter((file) => /\.m?js$/.test(file));
    expect(scripts).toEqual(expect.arrayContaining(['background.js', 'pdfjs/pdf.worker.mjs']));
    for (const script of scripts) expect(statSync(path.join(output, script)).size, script).toBeLessThan(5_000_000);
  });

  test('ships what pdf.js loads by address, and nothing that runs the scripts of documents', () => {
    const files = readdirSync(path.join(output, 'pdfjs'), { recursive: true, encoding: 'utf8' });
    for (const name of ['cmaps/UniGB-UCS2-H.bcmap', 'standard_fonts/FoxitSerif.pfb', 'wasm/openjpeg.wasm']) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => /quickjs|sandbox/i.test(name))).toEqual([]);
  });

  test('has no worker that writes to the browser’s storage: Firefox leaves it locked when one ends meanwhile', () => {
    const scripts = readdirSync(output, { recursive: true, encoding: 'utf8' });
    const workers = scripts.filter((name) => /worker[^/]*\.m?js$/.test(name));
    expect(workers.length).toBeGreaterThan(1);
    const storing = workers.filter((name) => readFileSync(path.join(output, name), 'utf8').includes('indexedDB'));
    expect(storing).toEqual([]);
  });
});
