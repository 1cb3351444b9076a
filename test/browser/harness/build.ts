import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
// @ts-expect-error Plain JavaScript: it also runs on a bare machine, before there is a type checker.
import { findBrowser, root } from '../../../scripts/setup.mjs';
import type { BrowserName } from './driver.ts';

/** Folder of the production build: what readers get is what is tested. */
export function builtExtension(browser: BrowserName): string {
  return path.join(root, '.output', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Builds the extension for a browser. `npm test` has done so already and says it by an environment variable. */
export function build(browser: BrowserName): string {
  const folder = builtExtension(browser);
  if (process.env.CROSSFOOT_BUILT && existsSync(folder)) return folder;
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  execFileSync(path.join(root, 'node_modules/.bin/wxt'), ['build', '-b', target, '--mv3'], {
    cwd: root,
    stdio: 'pipe',
  });
  return folder;
}

/** @throws when the browser is not installed, with what to do */
export function browserProgram(browser: BrowserName): string {
  const program: string | null = findBrowser(browser);
  if (!program) throw new Error(`${browser} is not installed: run "node scripts/run.mjs --browsers node -v"`);
  return program;
}
