import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../lib/export/report-schema.ts';
import { SEEDS, seedGold, seedHtml } from '../support/gold.ts';
import { checkHtml } from '../support/pipeline.ts';
import { type ScoredReport, score } from '../support/score.ts';
import { TABLE_RULES } from '../support/table-rules.ts';
import { ROUNDING_IN_YUAN, variantsOf } from './index.ts';

/** Whatever the dress, the same forms, the same contradictions, and no alarm that gold does not know. */

/**
 * In 元 a figure claims digits it never had, so differences of rounding are real there: left out of the count. Sentences
 * keep their 万元.
 */
function withoutRounding(report: CheckReport): CheckReport {
  const large = ({ arithmetic, quote }: CheckReport['findings'][number]) =>
    arithmetic === null || quote !== null || Math.abs(Number(arithmetic.difference)) > ROUNDING_IN_YUAN;
  return { ...report, findings: report.findings.filter(large) };
}

const described = (finding: { rule: string; message: { zh: string } }) => `${finding.rule}: ${finding.message.zh}`;

describe.each(SEEDS)('checking the variants of %s', (name) => {
  test.each(variantsOf(seedHtml(name), seedGold(name)).map((variant) => [variant.name, variant] as const))(
    '%s: forms, contradictions, and nothing else',
    (kind, { html, gold }) => {
      const report = checkHtml(html, `${name}-${kind}.html`);
      const judged: ScoredReport = kind === 'yuan' ? withoutRounding(report) : report;
      const { wrongForms, missing, extra, flagged } = score(judged, gold, TABLE_RULES);
      expect({
        wrongForms,
        missing: missing.filter(({ severity }) => severity === 'error').map(({ cluster, zh }) => `${cluster}: ${zh}`),
        extra: extra.filter(({ severity }) => severity === 'error').map(described),
        flagged,
      }).toEqual({ wrongForms: [], missing: [], extra: [], flagged: [] });
    },
  );
});
