import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Folder of the production build. `npm test` builds before it runs the tests and says so by an environment variable;
 * a test that is run by hand builds for itself.
 */
export function buildIfNeeded(browser: 'chrome' | 'firefox'): string {
  if (!process.env.CROSSFOOT_BUILT) {
    const wxt = path.join(root, 'node_modules/.bin/wxt');
    execFileSync(process.execPath, [wxt, 'build', '-b', browser], { cwd: root, stdio: 'pipe' });
  }
  return path.join(root, '.output', `${browser}-mv3`);
}
