import type { Finding } from '../model/finding.ts';
import type { Counts, TableReview } from '../model/review.ts';
import type { Bilingual, Language } from '../model/words.ts';
import { joinParts } from './numbers.ts';
import { say } from './say.ts';

export interface Checked {
  counts: Counts;
  tables: readonly Pick<TableReview, 'state' | 'reason'>[];
  paragraphs: number;
  /** Those that stand, where they are to be told, too. */
  findings?: readonly Pick<Finding, 'severity'>[];
}

/**
 * What checking came to, as a person says it: "查了 26 张表、正文 92 段，312 处关系：297 处相符，12 处只差取整，
 * 3 处不能同时成立。2 张表没有查，因为……". Where several relations make one contradiction it says how many these are, since
 * badge, list and toolbar count those. Where nothing was bound it says so, and never that nothing was found.
 */
export function summarise(language: Language, { counts, tables, paragraphs, findings }: Checked): string {
  const checked = tables.filter((table) => table.state !== 'not-checked').length;
  const relations = counts.holds + counts.rounding + counts.undecided + counts.violated;
  const scope = { tables: checked, relations, outcome: outcome(language, counts, conflictsIn(findings ?? [])) };
  const first =
    relations === 0
      ? say(language, 'summary.nothing')
      : paragraphs > 0
        ? say(language, checked > 0 ? 'summary.scope' : 'summary.scopeText', { ...scope, paragraphs })
        : say(language, 'summary.scopeTables', scope);
  const rest = unchecked(language, tables);
  return language === 'zh' ? first + rest : [first, rest].filter(Boolean).join(' ');
}

/** How many findings are contradictions: what badge, list and toolbar count. */
export function conflictsIn(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}

/**
 * "297 处相符，12 处只差取整"; kinds that do not occur are left out.
 *
 * @param conflicts how many contradictions the violated relations come to; told where they are fewer
 */
export function outcome(language: Language, counts: Counts, conflicts = 0): string {
  if (counts.holds > 0 && counts.rounding + counts.undecided + counts.violated === 0) {
    return say(language, 'summary.allHold');
  }
  const parts: string[] = [];
  if (counts.holds > 0) parts.push(say(language, 'shared.countHolds', { count: counts.holds }));
  if (counts.rounding > 0) parts.push(say(language, 'shared.countRounding', { count: counts.rounding }));
  if (counts.undecided > 0) parts.push(say(language, 'shared.countUndecided', { count: counts.undecided }));
  if (counts.violated > 0) {
    const violated = say(language, 'shared.countViolated', { count: counts.violated });
    const fewer = conflicts > 0 && conflicts < counts.violated;
    parts.push(fewer ? say(language, 'summary.asConflicts', { violated, count: conflicts }) : violated);
  }
  return joinParts(language, parts);
}

function unchecked(language: Language, tables: Checked['tables']): string {
  const left = tables.filter((table) => table.state === 'not-checked');
  if (left.length === 0) return '';
  const reason = sameReason(left.map((table) => table.reason));
  if (!reason) return say(language, 'summary.notCheckedTablesMany', { tables: left.length });
  return say(language, 'summary.notCheckedTables', { tables: left.length, reason: withoutStop(reason[language]) });
}

function sameReason(reasons: readonly (Bilingual | null)[]): Bilingual | null {
  const first = reasons[0] ?? null;
  return first && reasons.every((reason) => reason?.zh === first.zh) ? first : null;
}

function withoutStop(text: string): string {
  return text.replace(/[。.]$/, '');
}
