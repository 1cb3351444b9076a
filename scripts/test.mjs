/**
 * `npm test`: sets up a bare machine, then format and lint (with the layering rule), build, types, unit and property
 * tests, and the end-to-end tests in both browsers. Each of the first three counts as one test. Its last line is
 * `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowsers, ensurePackages, node24, projectEnvironment, root } from './setup.mjs';

ensurePackages();
ensureBrowsers('chromium', 'firefox');

const count = { passed: 0, failed: 0, skipped: 0 };
const env = { ...projectEnvironment(), CROSSFOOT_BUILT: '1' };

step('format, lint, layering', 'biome', 'check', '--diagnostic-level=error');
step('build for Chrome', 'wxt', 'build');
step('build for Firefox', 'wxt', 'build', '-b', 'firefox');
step('types', 'tsc', '-p', '.');
vitest('unit');
vitest('browser');

const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1;

function step(name, tool, ...args) {
  console.log(`\n── ${name}`);
  count[run(tool, args) ? 'passed' : 'failed']++;
}

function vitest(project) {
  console.log(`\n── ${project} tests`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-test-'));
  const file = path.join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = run('vitest', ['run', '--project', project, ...reporters]);
  try {
    const found = countResults(JSON.parse(readFileSync(file, 'utf8')));
    for (const key of Object.keys(count)) count[key] += found[key];
    // An error outside of any test fails the run without failing a test.
    if (!succeeded && found.failed === 0) count.failed++;
  } catch (error) {
    console.error(error.message);
    count.failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be loaded has no test, and counts as one that failed. */
function countResults(report) {
  const found = { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  for (const file of report.testResults) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) found.failed++;
  }
  return found;
}

function run(tool, args) {
  const program = path.join(root, 'node_modules/.bin', tool);
  const { status, error } = spawnSync(node24, [program, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  return status === 0;
}
