import type { cli as source } from '../zh/cli.ts';
import type { Same } from '../zh/index.ts';

export const cli: Same<typeof source> = {
  notADisclosure: 'Not recognised as a budget or final account',
  usage:
    'Usage: crossfoot check|extract|compare [--json] [--no-join] FILE…\n  check    checks, and lists figures that cannot all be true (exit 0 none, 1 some, 2 a file could not be read)\n  extract  takes the tables out\n  compare  holds documents of one office side by side: two years, budget and final account, department and unit\n  --json   one line of JSON for each file (of compare: for each two files)',
  unknownCommand: 'No such command: {command}',
  nothingToCompare:
    'No two of these documents belong together: two years of one office, its budget and final account of one year, or a department and its unit',
  compared: '{first} ↔ {second} ({kinship}): {holds} agree, {rounding} within rounding, {disagree} do not',
  years: 'one year after the other',
  budgetAndFinal: 'budget and final account',
  departmentAndUnit: 'department and unit',
  noFiles: 'No files given',
  noSuchFile: 'No such file',
  notYet: 'This format ({extension}) cannot be read yet',
  emptyFile: 'The file is empty',
  isFolder: 'This is a folder; name the files in it',
  noPermission: 'No permission to read this file',
  notYetContent: 'The content is {format}, which cannot be read yet',
  notAPage: 'Named a web page, but the content is not one',
  unknownOption: 'No such option: {option}',
  cannotWrite: 'The result could not be written: {reason}',
  tableLine: '{mark} {title}: {counts}',
  progressPage: '{file}: page {page} of {pages} ({finished}/{files} done)',
  progressFile: '[{finished}/{files}] {file}',
};
