import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A folder of PDFs and the beginning of the names of those that belong to the set. */
export interface Set {
  name: string;
  /** Below the shared folder. */
  folder: string;
  prefix: string;
}

export const SETS: readonly Set[] = [
  { name: 'icdar eu', folder: 'corpus/icdar2013/competition-dataset-eu', prefix: 'eu-' },
  { name: 'cn', folder: 'pdf-bench/pdf', prefix: 'cn' },
  { name: 'hm', folder: 'pdf-bench/pdf', prefix: 'hm' },
];

/**
 * What the metric says of a set, one line a file and one for all.
 *
 * @param shared the folder that holds sample and metric
 * @throws when the command line or the metric fails
 */
export async function scoreOf({ folder, prefix }: Set, shared: string): Promise<string> {
  const files = readdirSync(path.join(shared, folder))
    .filter((name) => name.startsWith(prefix) && name.endsWith('.pdf'))
    .map((name) => path.join(shared, folder, name));
  const command = path.join(import.meta.dirname, '../../bin/crossfoot.ts');
  const reports = await run(process.execPath, [command, 'extract', '--json', '--no-join', ...files], '');
  const bench = path.join(shared, 'pdf-bench');
  return run('python3', [path.join(bench, 'structure.py'), path.join(bench, 'gold'), '-v'], reports);
}

/** The table of the peers' scores as it stands in the sample's description. */
export function peersOf(readme: string): string {
  const lines = readFileSync(readme, 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('|')).join('\n');
}

/** What a program writes when it is given `input`. */
function run(program: string, args: readonly string[], input: string): Promise<string> {
  const child = spawn(program, args, { stdio: 'pipe' });
  const written: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const text = Buffer.concat(written).toString('utf8');
      // A report that finds contradictions ends with a status of its own; one without output has failed.
      if (text === '') reject(new Error(`${path.basename(program)} wrote nothing: ${Buffer.concat(complaints)}`));
      else resolve(text);
    });
  });
}
