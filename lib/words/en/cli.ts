import type { Same } from '../zh/index.ts';
import type { cli as source } from '../zh/cli.ts';

export const cli: Same<typeof source> = {
  notADisclosure: 'not recognised as a budget disclosure',
};
