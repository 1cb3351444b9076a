import { basename } from 'node:path';
import { check } from '../lib/check/index.ts';
import { errorReport, extractOf, reportOf } from '../lib/export/index.ts';
import type { ErrorReport } from '../lib/export/report-schema.ts';
import { type Bilingual, finish, type Language } from '../lib/model/index.ts';
import { printExtract, printReview } from './print.ts';
import { readDocument } from './read-file.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { inBoth } from './words.ts';

/** What is to be done with one file. Plain data: it crosses to a worker. */
export interface Job {
  command: 'check' | 'extract';
  file: string;
  json: boolean;
  /** Whether a table that runs over pages becomes one. */
  join: boolean;
  language: Language;
}

/** What came of it. */
export interface Outcome {
  /** For stdout, with its line's end; "" where there is none. */
  output: string;
  /** For stderr; null where all went well. */
  complaint: string | null;
  exit: number;
}

export const exits = { agree: 0, contradictions: 1, unreadable: 2 } as const;

/**
 * Reads one file, and checks it where that is asked for. A file that cannot be read is an outcome, too.
 *
 * @param progress told after each page of a long document
 */
export async function run(job: Job, progress: (page: number, pages: number) => void): Promise<Outcome> {
  const { command, file, json, language } = job;
  try {
    const interpretation = await readDocument(file, { join: job.join, progress });
    if (command === 'extract') {
      return agreed(json ? JSON.stringify(extractOf(interpretation)) : printExtract(interpretation));
    }
    const { review } = finish(check(interpretation));
    const contradicts = review.findings.some(({ severity }) => severity === 'error');
    return {
      ...agreed(json ? JSON.stringify(reportOf(interpretation, review)) : printReview(review, language)),
      exit: contradicts ? exits.contradictions : exits.agree,
    };
  } catch (error) {
    const { report, says, fault } = failureOf(file, error);
    return {
      output: json ? `${JSON.stringify(report)}\n` : '',
      complaint: `${file}: ${says[language]}${fault}`,
      exit: exits.unreadable,
    };
  }
}

/** What is told of a file that could not be read. A fault of ours ends this file and no other; what it was stands on stderr. */
export function failureOf(file: string, error: unknown): { report: ErrorReport; says: Bilingual; fault: string } {
  const known = error instanceof UnreadableFile;
  const { source, code, says } = known
    ? error
    : new UnreadableFile('unreadable', inBoth('errors.unreadable', {}), { name: basename(file) });
  const fault = known ? '' : `\n${error instanceof Error ? error.stack : String(error)}`;
  return { report: errorReport(source, code, says), says, fault };
}

function agreed(text: string): Outcome {
  return { output: `${text}\n`, complaint: null, exit: exits.agree };
}
