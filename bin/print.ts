import { expandText, type Finding, type Interpretation, type Language, type Review } from '../lib/model/index.ts';
import { say, summarise } from '../lib/words/index.ts';

const STATES = { checked: '✓', contradicts: '✗', rounding: '≈', 'not-checked': '○' } as const;

/** A review as a person reads it in a terminal: head, one sentence, contradictions, tables. */
export function printReview(review: Review, language: Language): string {
  const { head } = review;
  const title = [head.title || review.source.name, head.department, head.year, head.unit].filter(
    (part) => part !== null && part !== '',
  );
  const lines = [title.join(' · ')];
  if (!head.recognised) lines.push(say(language, 'cli.notADisclosure'));
  lines.push(summarise(language, review), '');
  for (const finding of review.findings) lines.push(...printFinding(finding, language), '');
  for (const table of review.tables) {
    const { holds, rounding, violated, undecided } = table.counts;
    const counts = `✓ ${holds}  ≈ ${rounding}  ✗ ${violated}  ? ${undecided}`;
    const reason = table.reason ? `  ${table.reason[language]}` : '';
    lines.push(
      say(language, 'cli.tableLine', { mark: STATES[table.state], title: table.title || table.table, counts }) + reason,
    );
  }
  return lines.join('\n');
}

function printFinding(finding: Finding, language: Language): string[] {
  const mark = finding.severity === 'error' ? '✗' : '!';
  const lines = [`${mark} ${finding.message[language]}  [${finding.rule}]`];
  const { culprit, repair } = finding;
  if (culprit && repair) lines.push(`  ◎ ${culprit.text} → ${repair.value}`);
  return lines;
}

/** The tables as tab-separated text, each below its title. */
export function printExtract({ disclosure }: Interpretation): string {
  return disclosure.tables
    .map((table) =>
      [
        `# ${table.id} ${table.title}`,
        ...expandText(table).map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')),
      ].join('\n'),
    )
    .join('\n\n');
}
