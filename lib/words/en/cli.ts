import type { cli as source } from '../zh/cli.ts';
import type { Same } from '../zh/index.ts';

export const cli: Same<typeof source> = {
  notADisclosure: 'not recognised as a budget disclosure',
};
