import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Each ban must fire: a rule that is configured but never matches protects nobody. */
const root = path.resolve(import.meta.dirname, '../..');

const bans: Record<string, { code: string; says: string }> = {
  innerHTML: { code: 'document.body.innerHTML = name;', says: 'No markup from strings' },
  'innerHTML by name': { code: "document.body['innerHTML'] = name;", says: 'useLiteralKeys' },
  outerHTML: { code: 'document.body.outerHTML = name;', says: 'No markup from strings' },
  insertAdjacentHTML: { code: "document.body.insertAdjacentHTML('beforeend', name);", says: 'No markup from strings' },
  createContextualFragment: { code: 'new Range().createContextualFragment(name);', says: 'No markup from strings' },
  'document.write': { code: 'document.write(name);', says: 'No markup from strings' },
  'document.writeln': { code: 'document.writeln(name);', says: 'No markup from strings' },
  dangerouslySetInnerHTML: {
    code: 'export const view = <p dangerouslySetInnerHTML={{ __html: name }} />;',
    says: 'noDangerouslySetInnerHtml',
  },
  'RegExp from text': { code: "export const found = new RegExp(name, 'u');", says: 'No RegExp from strings' },
  'RegExp without new': { code: 'export const found = RegExp(name);', says: 'No RegExp from strings' },
  'empty catch': { code: 'try { name.trim(); } catch {}', says: 'noEmptyBlockStatements' },
  console: { code: 'console.log(name);', says: 'noConsole' },
  eval: { code: 'eval(name);', says: 'noGlobalEval' },
  'any type': { code: 'export const loose: any = name;', says: 'noExplicitAny' },
};

/** Which room may import which. Messages and settings are for screens; what reads and checks knows nothing of them. */
const data = ['model', 'looks', 'amounts', 'standards', 'words'];
const reading = [...data, 'detect', 'read'];
const checking = [...reading, 'interpret', 'rules', 'check'];
const screens = [...checking, 'messages', 'settings'];
const mayImport: Record<string, string[]> = {
  model: [],
  looks: [],
  messages: ['model'],
  amounts: ['model'],
  standards: ['model', 'amounts'],
  words: ['model'],
  settings: ['model', 'words'],
  detect: data,
  read: data,
  interpret: reading,
  rules: [...reading, 'interpret'],
  check: [...reading, 'interpret', 'rules'],
  annotate: screens,
  records: screens,
  export: screens,
};
const rooms = Object.keys(mayImport);

const probes = mkdtempSync(path.join(os.tmpdir(), 'crossfoot-lint-'));
let said: Map<string, string>;

function probe(file: string, code: string): void {
  mkdirSync(path.join(probes, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(probes, file), code);
}

/** What the linter says, by file. One run for all, because starting it costs more than linting. */
function lint(): Map<string, string> {
  const program = path.join(root, 'node_modules/.bin/biome');
  const { stdout, stderr } = spawnSync(program, ['lint', '--reporter=json', '--max-diagnostics=none'], {
    cwd: probes,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  expect(stdout, stderr).toContain('"diagnostics"');
  const messages = new Map<string, string>();
  for (const { location, category, message } of JSON.parse(stdout).diagnostics) {
    const file = String(location?.path?.file ?? location?.path);
    messages.set(file, `${messages.get(file) ?? ''}${category} ${JSON.stringify(message)}\n`);
  }
  return messages;
}

beforeAll(() => {
  for (const file of ['biome.json', 'lint', 'package.json', '.gitignore']) {
    cpSync(path.join(root, file), path.join(probes, file), { recursive: true });
  }
  Object.values(bans).forEach(({ code }, index) => {
    probe(`lib/model/ban-${index}.tsx`, `export const name = location.hash;\n${code}\n`);
  });
  for (const from of rooms) {
    for (const to of rooms) probe(`lib/${from}/deep/${to}.ts`, `export * from '../../${to}/index.ts';\n`);
    probe(`lib/${from}/view.ts`, "export * from '../../components/Tick.tsx';\n");
  }
  said = lint();
}, 60_000);

afterAll(() => rmSync(probes, { recursive: true, force: true }));

describe('what may not be written', () => {
  test.each(Object.entries(bans).map(([name, { says }], index) => ({ name, says, index })))('$name', (ban) => {
    expect(said.get(`lib/model/ban-${ban.index}.tsx`)).toContain(ban.says);
  });
});

describe('a room imports only rooms to its left', () => {
  test.each(rooms)('%s', (from) => {
    const refused = rooms.filter((to) => said.get(`lib/${from}/deep/${to}.ts`)?.includes('A room imports only rooms'));
    expect(refused).toEqual(rooms.filter((to) => to !== from && !mayImport[from]?.includes(to)));
    expect(said.get(`lib/${from}/view.ts`)).toContain('A room imports only rooms');
  });

  test('every folder of lib/ has its rule', () => {
    const rules: { includes: string[] }[] = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8')).overrides;
    const ruled = rules.flatMap((rule) => rule.includes);
    for (const room of readdirSync(path.join(root, 'lib'))) expect(ruled).toContain(`lib/${room}/**`);
  });
});
