import type { Block } from '../document.ts';
import type { Layout } from '../layouts/layout.ts';
import { finalAccount } from './final.ts';
import { generalBudget } from './general.ts';
import { otherMatters } from './others.ts';
import { overview } from './overview.ts';
import type { Teller } from './teller.ts';
import { threePublic } from './three-public.ts';

/** The running text of a disclosure. */
export function textOf(teller: Teller, { voice, kind }: Layout): Block[] {
  if (kind === 'final-account') return finalAccount(teller);
  return [
    ...overview(teller, voice),
    ...generalBudget(teller, voice),
    ...threePublic(teller, voice),
    ...otherMatters(teller),
  ];
}
