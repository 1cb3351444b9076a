import type { errors as source } from '../zh/errors.ts';
import type { Same } from '../zh/index.ts';

export const errors: Same<typeof source> = {
  unreadable: 'The file cannot be read',
  encrypted: 'The file is encrypted',
  'no-text': 'A scan without text',
  'too-large': 'The file is too large',
  unsupported: 'The format is not supported',
};
