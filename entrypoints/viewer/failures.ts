import type { Bilingual } from '../../lib/model/index.ts';
import { formatBytes, type ParamsOf, say, type WordKey } from '../../lib/words/index.ts';
import { MAX_BYTES } from './load/index.ts';
import type { FailureCode } from './session/types.ts';
import type { ProblemCode } from './shown.ts';

/** What a problem is called, and why it may be so. */
export const problemWords = {
  'no-access': ['ways.noAccess', 'ways.noAccessWhy'],
  'not-found': ['viewer.problemNotFound', 'viewer.problemNotFoundWhy'],
  refused: ['viewer.problemRefused', 'viewer.problemRefusedWhy'],
  http: ['viewer.problemHttp', 'viewer.problemHttpWhy'],
  network: ['viewer.problemNetwork', 'viewer.problemNetworkWhy'],
  html: ['viewer.problemHtml', 'viewer.problemHtmlWhy'],
  'not-a-pdf': ['viewer.problemNotPdf', 'viewer.problemNotPdfWhy'],
  'no-bytes': ['viewer.problemNoBytes', 'viewer.problemNoBytesWhy'],
  'too-large': ['viewer.problemTooLarge', 'viewer.problemTooLargeWhy'],
  encrypted: ['viewer.problemEncrypted', 'viewer.problemEncryptedWhy'],
  'password-needed': ['viewer.problemPassword', 'viewer.problemPasswordWhy'],
  broken: ['viewer.problemBroken', 'viewer.problemBrokenWhy'],
  truncated: ['viewer.problemTruncated', 'viewer.problemTruncatedWhy'],
  'no-pages': ['viewer.problemNoPages', 'viewer.problemNoPagesWhy'],
  unexpected: ['viewer.problemUnexpected', 'viewer.problemUnexpectedWhy'],
} as const satisfies Record<ProblemCode, readonly [WordKey, WordKey]>;

/** The reason in one language; `status` is what the site answered. */
export function whyOf(language: 'zh' | 'en', code: ProblemCode, status: number | null): string {
  const params = { status: String(status ?? ''), limit: formatBytes(language, MAX_BYTES) };
  const key: WordKey = problemWords[code][1];
  return say(language, key, ...([params] as unknown as ParamsOf<typeof key>));
}

const codes: Record<ProblemCode, FailureCode> = {
  'no-access': 'unexpected',
  'not-found': 'unexpected',
  refused: 'unexpected',
  http: 'unexpected',
  network: 'unexpected',
  html: 'not-a-pdf',
  'not-a-pdf': 'not-a-pdf',
  'no-bytes': 'not-a-pdf',
  'too-large': 'too-large',
  encrypted: 'encrypted',
  'password-needed': 'encrypted',
  broken: 'broken',
  truncated: 'broken',
  'no-pages': 'empty',
  unexpected: 'unexpected',
};

/** The same as the session tells it to the panel. */
export function failureOf(code: ProblemCode): [FailureCode, Bilingual] {
  const [name] = problemWords[code];
  return [codes[code], { zh: say('zh', name), en: say('en', name) }];
}
