import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserProgram } from './build.ts';
import { startSite } from './site.ts';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A page of our views in states made by hand, built and served, with a browser to look at it. */
export interface Gallery {
  browser: Browser;
  /** Address of its page with a query. */
  url(query: string): string;
  close(): Promise<void>;
}

/** @param source folder of the page's `index.html` */
export async function openGallery(source: string): Promise<Gallery> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-gallery-'));
  const options = ['--base', './', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync('node_modules/.bin/vite', ['build', source, ...options], { stdio: 'pipe' });
  const site = await startSite({ '/favicon.ico': { body: '', type: 'image/png' } });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    site.serve(`/${path.relative(folder, file)}`, { body: readFileSync(file), type });
  }
  rmSync(folder, { recursive: true, force: true });
  const browser = await chromium.launch({
    executablePath: browserProgram('chromium'),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return {
    browser,
    url: (query) => site.url(`/index.html?${query}`, '127.0.0.1'),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
