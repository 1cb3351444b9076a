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

/** English, with the keys of the Chinese catalogue. */
export const en = { card, cli, errors, forms, marks, options, panel, shared, summary, viewer, ways, workbook } as const;
