// @ts-expect-error Plain JavaScript: it also runs on a bare machine, before there is a type checker.
import { findBrowser } from '../../../scripts/setup.mjs';
import { buildIfNeeded } from '../../house/build-if-needed.ts';
import type { BrowserName } from './driver.ts';

/** Folder of the production build: what readers get is what is tested. */
export function build(browser: BrowserName): string {
  return buildIfNeeded(browser === 'chromium' ? 'chrome' : 'firefox');
}

/** @throws when the browser is not installed, with what to do */
export function browserProgram(browser: BrowserName): string {
  const program: string | null = findBrowser(browser);
  if (!program) throw new Error(`${browser} is not installed: run "node scripts/run.mjs --browsers node -v"`);
  return program;
}
