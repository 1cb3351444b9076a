import type { Comparison } from '../compare/index.ts';
import type { ComparisonReport } from './comparison-schema.ts';
import { headerRowsOf, headOf, reportPlace } from './report.ts';

/** A line of `compare --json`. Decimal strings throughout, no number holds money. */
export function comparisonOf({ kinship, documents, counts, disagreements }: Comparison): ComparisonReport {
  const [first, second] = documents;
  const headerRows = documents.map(headerRowsOf);
  const { holds, rounding, undecided, violated, insufficient } = counts;
  return {
    crossfoot: 'comparison/1',
    kinship,
    documents: [headOf(first), headOf(second)],
    relations: { holds, rounding, undecided, violated, insufficient },
    disagreements: disagreements.map(({ id, rule, severity, message, places, arithmetic }) => ({
      id,
      rule,
      severity,
      message,
      places: places.map(({ document, place }) => ({
        document,
        ...reportPlace(place, headerRows[document] ?? new Map()),
      })),
      arithmetic,
    })),
  };
}
