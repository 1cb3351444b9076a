/**
 * Runs a tool of the project under its own Node, after installing what is missing:
 *
 *     node scripts/run.mjs [--browsers] TOOL [ARGUMENT…]
 *
 * Output, exit status and signals are the tool's own.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBrowsers, ensurePackages, projectEnvironment, root } from './setup.mjs';

const args = process.argv.slice(2);
const needsBrowsers = args[0] === '--browsers';
if (needsBrowsers) args.shift();

ensurePackages();
if (needsBrowsers) ensureBrowsers('chromium', 'firefox');

const [tool, ...toolArguments] = args;
const child = spawn(path.join(root, 'node_modules/.bin', tool), toolArguments, {
  env: projectEnvironment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
child.on('exit', (status, signal) => {
  // 128 + 15 is what a shell reports for a program that was told to end.
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 143);
});
