import type { SetAside, Source } from '../../model/index.ts';
import type { Records } from '../database.ts';
import { addressOf } from '../document-id.ts';

type Named = Pick<Source, 'url' | 'name'>;
/** What one finding is known by: where it stands is no part of it. */
export type AsideKey = Pick<SetAside, 'finding' | 'figures'>;

/** What was set aside in the document at an address, in any of its versions. */
export async function asideOf(records: Records, source: Named): Promise<SetAside[]> {
  const rows = await records.asides.where({ url: addressOf(source) }).sortBy('when');
  return rows.map(({ finding, figures, note, when }) => ({ finding, figures, note, when, kept: true }));
}

/** Keeps that a finding was set aside; the same one once more has the newer note. */
export async function keepAside(
  records: Records,
  source: Named,
  { finding, figures, note, when }: Omit<SetAside, 'kept'>,
): Promise<void> {
  await records.asides.put({ url: addressOf(source), finding, figures, note, when });
}

/** The finding stands again. */
export async function takeBack(records: Records, source: Named, { finding, figures }: AsideKey): Promise<void> {
  await records.asides.delete([addressOf(source), figures, finding]);
}
