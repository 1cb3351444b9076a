import type { cli as source } from '../zh/cli.ts';
import type { Same } from '../zh/index.ts';

export const cli: Same<typeof source> = {
  notADisclosure: 'Not recognised as a budget or final account',
  usage:
    'Usage: crossfoot check|extract [--json] [--no-join] FILE…\n  check    checks, and lists figures that cannot all be true (exit 0 none, 1 some, 2 a file could not be read)\n  extract  takes the tables out\n  --json   one line of JSON for each file',
  unknownCommand: 'No such command: {command}',
  noFiles: 'No files given',
  noSuchFile: 'No such file',
  notYet: 'This format ({extension}) cannot be read yet',
  tableLine: '{mark} {title}: {counts}',
  progressPage: '{file}: page {page} of {pages} ({finished}/{files} done)',
  progressFile: '[{finished}/{files}] {file}',
};
