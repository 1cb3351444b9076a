import { check } from '../lib/check/index.ts';
import { errorReport, extractOf, reportOf } from '../lib/export/index.ts';
import { finish } from '../lib/model/index.ts';
import { printExtract, printReview } from './print.ts';
import { readDocument, UnreadableFile } from './read-file.ts';
import { inBoth, terminalLanguage } from './words.ts';

/** The command line; its contract is in the README. Reads what it is given, one file after the other. */

const exits = { agree: 0, contradictions: 1, unreadable: 2 } as const;
const language = terminalLanguage();

async function main(args: readonly string[]): Promise<number> {
  const options = new Set(args.filter((argument) => argument.startsWith('--')));
  const [command, ...files] = args.filter((argument) => !argument.startsWith('--'));
  if (command !== 'check' && command !== 'extract')
    return complain(command ? inBoth('cli.unknownCommand', { command }) : null);
  if (files.length === 0) return complain(inBoth('cli.noFiles', {}));
  let exit: number = exits.agree;
  for (const file of files) exit = Math.max(exit, await one(command, file, options.has('--json')));
  return exit;
}

async function one(command: 'check' | 'extract', file: string, json: boolean): Promise<number> {
  try {
    const interpretation = await readDocument(file);
    if (command === 'extract') {
      write(json ? JSON.stringify(extractOf(interpretation)) : printExtract(interpretation));
      return exits.agree;
    }
    const { review } = finish(check(interpretation));
    write(json ? JSON.stringify(reportOf(interpretation, review)) : printReview(review, language));
    return review.findings.some(({ severity }) => severity === 'error') ? exits.contradictions : exits.agree;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`${file}: ${error.says[language]}\n`);
    if (json) write(JSON.stringify(errorReport({ name: file.split('/').at(-1) ?? file }, error.code, error.says)));
    return exits.unreadable;
  }
}

function complain(about: { zh: string; en: string } | null): number {
  const usage = inBoth('cli.usage', {});
  process.stderr.write(`${about ? `${about[language]}\n` : ''}${usage[language]}\n`);
  return exits.unreadable;
}

function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await main(process.argv.slice(2));
