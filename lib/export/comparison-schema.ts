import { z } from 'zod';
import { Bilingual, Severity } from '../model/index.ts';
import {
  ReportCellPlace,
  ReportDisclosure,
  ReportFinding,
  ReportRelations,
  ReportSource,
  ReportTextPlace,
} from './report-schema.ts';

/** The comparison: what `compare --json` prints, one JSON object a line for each two documents that belong together. */

const which = { document: z.union([z.literal(0), z.literal(1)]).describe('Index into `documents`.') };

export const ComparisonReport = z.object({
  crossfoot: z.literal('comparison/1'),
  kinship: z
    .enum(['years', 'budget-and-final', 'department-and-unit'])
    .describe('How the two belong together; the earlier one, the budget, the department stands first.'),
  documents: z.tuple([
    z.object({ source: ReportSource, disclosure: ReportDisclosure }),
    z.object({ source: ReportSource, disclosure: ReportDisclosure }),
  ]),
  relations: ReportRelations,
  disagreements: z.array(
    z.object({
      id: z.string().describe('Stable across runs on the same two documents.'),
      rule: z.string(),
      severity: Severity,
      message: Bilingual,
      places: z
        .array(z.union([ReportCellPlace.extend(which), ReportTextPlace.extend(which)]))
        .describe(
          'Every figure that takes part, the total first; rows, blocks and offsets as in the report of `check`.',
        ),
      arithmetic: ReportFinding.shape.arithmetic,
    }),
  ),
});
export type ComparisonReport = z.infer<typeof ComparisonReport>;

/** The JSON Schema of a line of `compare --json`. Open to further keys: adding one breaks no reader. */
export function comparisonJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ComparisonReport, { io: 'input' });
  return {
    ...schema,
    $id: 'crossfoot-comparison-1',
    title: 'Crossfoot comparison, one line',
    description: 'One object for each two documents that belong together.',
  };
}
