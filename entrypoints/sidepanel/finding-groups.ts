import type { Finding, SetAside } from '../../lib/model/index.ts';

/** Notes that one rule makes: one line, however many they are. */
export interface NotesOfRule {
  rule: string;
  findings: Finding[];
}

/** A finding that was set aside, and with what note. */
export interface FindingAside {
  finding: Finding;
  aside: SetAside;
}

/** What stands, by what it asks of the reader; each group in the order of the document. */
export interface FindingGroups {
  /** Figures that cannot all be true. */
  errors: Finding[];
  doubts: Finding[];
  /** In the order of their first note. */
  notes: NotesOfRule[];
}

export function groupsOf(findings: readonly Finding[]): FindingGroups {
  const notes = findings.filter(({ severity }) => severity === 'info');
  const rules = Map.groupBy(notes, ({ rule }) => rule);
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    doubts: findings.filter(({ severity }) => severity === 'warn'),
    notes: [...rules].map(([rule, ofRule]) => ({ rule, findings: ofRule })),
  };
}

/** What was set aside, as it was found. */
export function asideOf(findings: readonly Finding[], aside: readonly SetAside[]): FindingAside[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return aside.flatMap((one) => {
    const finding = byId.get(one.finding);
    return finding ? [{ finding, aside: one }] : [];
  });
}
