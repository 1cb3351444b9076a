import { runComparison } from './compare.ts';
import { exits, type Job, run } from './job.ts';
import { runAll } from './pool.ts';
import { progressOn } from './progress.ts';
import { inBoth, terminalLanguage } from './words.ts';

/** The command line; its contract is in the README. */

const language = terminalLanguage();

const OPTIONS: ReadonlySet<string> = new Set(['--json', '--no-join', '--help']);

async function main(args: readonly string[]): Promise<number> {
  const options = new Set(args.filter((argument) => argument.startsWith('--')));
  if (options.has('--help')) {
    process.stdout.write(`${inBoth('cli.usage', {})[language]}\n`);
    return exits.agree;
  }
  const unknown = [...options].find((option) => !OPTIONS.has(option));
  if (unknown !== undefined) return complain(inBoth('cli.unknownOption', { option: unknown }));
  const [command, ...files] = args.filter((argument) => !argument.startsWith('--'));
  if (command !== 'check' && command !== 'extract' && command !== 'compare')
    return complain(command ? inBoth('cli.unknownCommand', { command }) : null);
  if (files.length === 0) return complain(inBoth('cli.noFiles', {}));
  const json = options.has('--json');
  if (command === 'compare') return compareAll(files, json);
  const join = !options.has('--no-join');
  return runJobs(files.map((file) => ({ command, file, json, join, language })));
}

async function runJobs(jobs: readonly Job[]): Promise<number> {
  const progress = progressOn(process.stderr, jobs.length, language);
  const [only] = jobs;
  // One file needs no worker: that would only cost its start.
  const outcomes =
    jobs.length === 1 && only ? [await run(only, (page, pages) => progress.page(only, page, pages))] : null;
  let exit: number = exits.agree;
  for await (const outcome of outcomes ?? runAll(jobs, progress)) {
    progress.clear();
    if (outcome.complaint) process.stderr.write(`${outcome.complaint}\n`);
    process.stdout.write(outcome.output);
    exit = Math.max(exit, outcome.exit);
  }
  return exit;
}

async function compareAll(files: readonly string[], json: boolean): Promise<number> {
  const progress = progressOn(process.stderr, files.length, language);
  const exit = await runComparison(files, {
    json,
    language,
    progress: (file, page, pages) => progress.page({ file }, page, pages),
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
  progress.clear();
  return exit;
}

function complain(about: { zh: string; en: string } | null): number {
  const usage = inBoth('cli.usage', {});
  process.stderr.write(`${about ? `${about[language]}\n` : ''}${usage[language]}\n`);
  return exits.unreadable;
}

/** Who reads our output may stop before its end (`| head`): then nobody is left to tell. A full disk is told. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    const says = inBoth('cli.cannotWrite', { reason: error.code ?? error.message });
    process.stderr.write(`${says[language]}\n`);
  }
  process.exit(exits.unreadable);
});

process.exitCode = await main(process.argv.slice(2));
