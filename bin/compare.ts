import { basename } from 'node:path';
import { type Comparison, compare } from '../lib/compare/index.ts';
import { comparisonOf } from '../lib/export/comparison.ts';
import { finish, type Interpretation, type Language } from '../lib/model/index.ts';
import { say } from '../lib/words/index.ts';
import { exits, failureOf } from './job.ts';
import { readDocument } from './read-file.ts';
import { inBoth } from './words.ts';

/** What is to be compared, and how it is printed. */
export interface CompareOptions {
  json: boolean;
  language: Language;
  /** Told after each page of a long document. */
  progress: (file: string, page: number, pages: number) => void;
  /** One line or more for stdout, with their ends. */
  print: (text: string) => void;
  /** For stderr. */
  complain: (text: string) => void;
}

const KINSHIP = {
  years: 'cli.years',
  'budget-and-final': 'cli.budgetAndFinal',
  'department-and-unit': 'cli.departmentAndUnit',
} as const;

/**
 * Reads all files and compares those that belong together. All are held in memory at once, each as what was read of it.
 *
 * @returns the exit status: 0 all agree, 1 some do not, 2 a file could not be read or no two belong together
 */
export async function runComparison(files: readonly string[], options: CompareOptions): Promise<number> {
  const { json, language, progress, print, complain } = options;
  const documents: Interpretation[] = [];
  let exit: number = exits.agree;
  for (const file of files) {
    try {
      documents.push(await readDocument(file, { join: true, progress: (page, of) => progress(file, page, of) }));
    } catch (error) {
      const { report, says, fault } = failureOf(file, error);
      if (json) print(`${JSON.stringify(report)}\n`);
      complain(`${file}: ${says[language]}${fault}`);
      exit = exits.unreadable;
    }
  }
  const comparisons = finish(compare(documents));
  if (comparisons.length === 0) {
    complain(inBoth('cli.nothingToCompare', {})[language]);
    return exits.unreadable;
  }
  for (const comparison of comparisons) {
    print(`${json ? JSON.stringify(comparisonOf(comparison)) : textOf(comparison, language)}\n`);
    if (comparison.disagreements.length > 0) exit = Math.max(exit, exits.contradictions);
  }
  return exit;
}

function textOf({ kinship, documents, counts, disagreements }: Comparison, language: Language): string {
  const [first, second] = documents.map(({ disclosure, head }) => head.title || basename(disclosure.source.name));
  const { holds, rounding, undecided, violated } = counts;
  const head = say(language, 'cli.compared', {
    first: first ?? '',
    second: second ?? '',
    kinship: say(language, KINSHIP[kinship]),
    holds,
    rounding,
    disagree: undecided + violated,
  });
  return [head, ...disagreements.map(({ message, rule }) => `! ${message[language]}  [${rule}]`)].join('\n');
}
