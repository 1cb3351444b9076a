import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** The set-up on a made-up machine: our scripts, a stand-in for npm, and no browser. */
const root = path.resolve(import.meta.dirname, '../..');
let machine: string;

beforeEach(() => {
  machine = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-setup-'));
  cpSync(path.join(root, 'scripts'), path.join(machine, 'scripts'), { recursive: true });
  writeLock('1.0.0');
  mkdirSync(path.join(machine, 'programs'));
  symlinkSync(process.execPath, path.join(machine, 'programs/node'));
});
afterEach(() => rmSync(machine, { recursive: true, force: true }));

function writeLock(version: string): void {
  const packages = {
    '': {},
    'node_modules/node': { version },
    'node_modules/elsewhere': { version: '1', optional: true },
  };
  writeFileSync(path.join(machine, 'package-lock.json'), JSON.stringify({ packages }));
}

function program(name: string, script: string): void {
  const file = path.join(machine, 'programs', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** npm, as far as the set-up knows it: puts in place what the lock file asks for, and says so on its output. */
function installingNpm(): void {
  program(
    'npm',
    `echo npm was here; echo $$ >> installs; /bin/mkdir -p node_modules/.bin
     /bin/cp package-lock.json node_modules/.package-lock.json; /bin/ln -sf ${process.execPath} node_modules/.bin/node`,
  );
}

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: machine,
    env: { PATH: path.join(machine, 'programs') },
    encoding: 'utf8',
  });
}

const installs = () => readFileSync(path.join(machine, 'installs'), 'utf8').trim().split('\n').length;

describe('a command in a bare clone', () => {
  test('installs once, keeps its output pure and passes its exit status on', () => {
    installingNpm();
    const first = run('node', '-e', 'console.log("figures"); process.exit(2)');
    expect([first.status, first.stdout]).toEqual([2, 'figures\n']);
    expect(first.stderr).toContain('Installing npm packages');
    expect(first.stderr).toContain('npm was here');
    const second = run('node', '-e', 'console.log("figures")');
    expect([second.status, second.stdout, second.stderr]).toEqual([0, 'figures\n', '']);
    expect(installs()).toBe(1);
  });

  test('installs again when the lock file asks for another version', () => {
    installingNpm();
    run('node', '-e', '0');
    writeLock('2.0.0');
    expect(run('node', '-e', '0').status).toBe(0);
    expect(installs()).toBe(2);
  });

  test('says so and fails when npm fails', () => {
    program('npm', 'exit 1');
    const { status, stdout, stderr } = run('node', '-e', '0');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('could not be installed');
  });

  test('is not held up by a set-up that was interrupted', () => {
    installingNpm();
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(path.join(machine, '.setup-lock'), String(pid));
    expect(run('node', '-e', '0').status).toBe(0);
  });

  test('names what to install when there is no browser and it may not install one', () => {
    installingNpm();
    const { status, stderr } = run('--browsers', 'node', '-e', '0');
    expect(status).toBe(1);
    expect(stderr).toContain('sudo apt-get install');
    expect(stderr).toContain('chromium firefox-esr');
  });
});
