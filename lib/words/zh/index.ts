import { card } from './card.ts';
import { cli } from './cli.ts';
import { errors } from './errors.ts';
import { forms } from './forms.ts';
import { marks } from './marks.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { shared } from './shared.ts';
import { summary } from './summary.ts';
import { viewer } from './viewer.ts';
import { ways } from './ways.ts';
import { workbook } from './workbook.ts';

/** Chinese: the source of truth for keys and parameters, one file a room. */
export const zh = { card, cli, errors, forms, marks, options, panel, shared, summary, viewer, ways, workbook } as const;

/** The same keys, any text: the shape of every other language's room. */
export type Same<Room> = { readonly [Name in keyof Room]: string };
