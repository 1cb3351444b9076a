import { basename } from 'node:path';
import type { Language } from '../lib/model/index.ts';
import { say } from '../lib/words/index.ts';
import type { Job } from './job.ts';
import type { Watcher } from './pool.ts';

/**
 * Progress on stderr: on a terminal one line that is written over, elsewhere (a log) a line for each file. A single
 * file that nobody watches is done in silence.
 */
export function progressOn(stream: NodeJS.WriteStream, files: number, language: Language): Watcher & { clear(): void } {
  const terminal = stream.isTTY === true;
  const rewrite = (text: string) => terminal && stream.write(`\r\u001b[2K${text}`);
  let finished = 0;
  return {
    page(job: Pick<Job, 'file'>, page: number, pages: number) {
      rewrite(say(language, 'cli.progressPage', { file: basename(job.file), page, pages, finished, files }));
    },
    done(job: Job, count: number) {
      finished = count;
      const text = say(language, 'cli.progressFile', { file: basename(job.file), finished, files });
      if (terminal) rewrite(text);
      else if (files > 1) stream.write(`${text}\n`);
    },
    clear: () => rewrite(''),
  };
}
