import type { errors as source } from '../zh/errors.ts';
import type { Same } from '../zh/index.ts';

export const errors: Same<typeof source> = {
  unreadable: 'The file cannot be read',
  encrypted: 'The file is encrypted',
  'no-text': 'A scan without text',
  'too-large': 'The file is too large',
  unsupported: 'The format is not supported',
  'not-a-pdf': 'Named PDF, but the content is not one (often a site’s error page)',
  'wrong-password': 'Wrong password',
  broken: 'The PDF is broken or incomplete',
  empty: 'The PDF has no pages',
  scanned: 'A scan, without text',
  'no-unicode': 'The fonts do not say which characters they draw: the text cannot be read',
  blank: 'No text in it',
};
