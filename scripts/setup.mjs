/**
 * Makes a bare machine ready: npm packages, and the browsers where a command needs them. Plain JavaScript for Node 20,
 * because it runs before anything is installed. Everything it says goes to stderr, so that a command's own output
 * stays pure.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The project's own Node 24: a development dependency that carries the program itself. */
export const node24 = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const browsers = {
  chromium: { programs: ['chromium', 'chromium-browser'], debian: 'chromium' },
  firefox: { programs: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
};

export function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
}

/** For children: the project's tools, and its Node, come first. */
export function projectEnvironment() {
  return { ...process.env, PATH: path.join(root, 'node_modules/.bin') + path.delimiter + process.env.PATH };
}

/** Installs the npm packages when they are missing or not those of package-lock.json. Ends the process on failure. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  const release = lock();
  try {
    if (packagesAreCurrent()) return;
    say('正在安装 npm 依赖（约一分钟）……', 'Installing npm packages (about a minute) …');
    // Not `npm ci`: it fails where a registry lacks the optional packages of other machines, which the lock file then
    // cannot name. This installs what the lock file says all the same, and does not write it.
    const done = quietly('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!done || !existsSync(node24)) {
      say('npm 依赖安装失败，见上。', 'The npm packages could not be installed, see above.');
      process.exit(1);
    }
  } finally {
    release();
  }
}

/**
 * Path of a browser, installed by apt when it is missing and we are root. Ends the process when there is none.
 *
 * @param {...('chromium' | 'firefox')} wanted
 */
export function ensureBrowsers(...wanted) {
  const packages = wanted.filter((name) => !findBrowser(name)).map((name) => browsers[name].debian);
  if (!hasChineseFont()) packages.push('fonts-noto-cjk');
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && findProgram(['apt-get']);
  if (mayInstall) {
    say(`正在用 apt 安装 ${packages.join('、')}……`, `Installing ${packages.join(', ')} by apt …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (quietly('apt-get', ['-qq', 'update'], env)) {
      quietly('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...command.split(' ').slice(1)], env);
    }
  }
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  say(
    `缺少 ${missing.join('、')}。请先安装：sudo ${command}`,
    `${missing.join(', ')} not found. Please install: sudo ${command}`,
  );
  process.exit(1);
}

/** @returns {string | null} */
export function findBrowser(name) {
  return findProgram(browsers[name].programs);
}

function findProgram(names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // That is the answer.
  }
}

/** Without one Chinese text is boxes on the screenshots. */
function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.error ? existsSync('/usr/share/fonts/opentype/noto') : list.stdout.trim() !== '';
}

/** Compares what npm says it installed with what the lock file asks for; packages for other machines may be absent. */
function packagesAreCurrent() {
  const installedList = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList) || !existsSync(node24)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([where, { version, optional }]) => {
    if (where === '') return true;
    return installed[where] ? installed[where].version === version : optional === true;
  });
}

/** Two commands started at once in a bare clone must not install into each other's folder. */
function lock() {
  const file = path.join(root, '.setup-lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAlive(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      else rmSync(file, { force: true });
    }
  }
}

/** Whether the command that holds the lock still runs: one that was interrupted leaves its lock behind. */
function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs in the project's root; all output goes to stderr. */
function quietly(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (error) process.stderr.write(`${error.message}\n`);
  return status === 0;
}
