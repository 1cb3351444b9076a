import { comparingRules } from '../lib/compare/index.ts';
import type { Severity } from '../lib/model/index.ts';
import { covered } from '../lib/rules/covered.ts';
import { type RuleMeta, rules } from '../lib/rules/index.ts';
import { leftOut } from '../lib/rules/left-out.ts';

const SCOPES: readonly (readonly [RuleMeta['scope'], string, string])[] = [
  ['cell', '单元格', 'In a cell'],
  ['row', '行内', 'Within a row'],
  ['column', '列内', 'Down a column'],
  ['table', '表内', 'Within a table'],
  ['cross-table', '表间', 'Between tables'],
  ['text', '文内', 'Within the text'],
  ['text-table', '表文', 'Between text and tables'],
  ['document', '全文', 'Over the whole document'],
  ['documents', '文件之间（compare）', 'Between two documents (compare)'],
];

const SEVERITIES: Record<Severity, string> = {
  error: '矛盾 contradiction',
  warn: '存疑 doubt',
  info: '提示 note',
};

const HEAD = `# 勾稽规则 · Rules

<!-- Written by scripts/write-rules-docs.ts from lib/rules. Do not edit by hand. -->

A rule looks for its relation in what headers, codes, numbering and names of a table say, never in the figures alone.
Where these leave it open, nothing is bound and nothing is said. A printed figure stands for an interval: what rounding
(or cutting off) explains is no contradiction. The severity below is that of a plain case; a rule may take it back to a
doubt where a lawful reason is possible.

每条规则只依据表头、科目编码、序号和名称认定关系，不凭数字猜测；口径不明的不核对、不下结论。四舍五入（或截尾）能解释的差额不算矛盾。
`;

/** The text of docs/rules.md. */
export function rulesPage(): string {
  const all = [...rules, ...comparingRules];
  const parts = SCOPES.filter(([scope]) => all.some(({ meta }) => meta.scope === scope)).map(([scope, zh, en]) => {
    const rows = all.filter(({ meta }) => meta.scope === scope).map(({ meta }) => row(meta));
    return [
      `## ${zh} · ${en}`,
      '',
      '| id | 应当成立 | What must be so | 容差 tolerance | 不成立时 if not |',
      '|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return [HEAD, ...parts, regulations(), madeByOthers(), notMade()].join('\n');
}

function row({ id, severity, says, tolerance }: RuleMeta): string {
  const allowed = tolerance === 'exact' ? '不容差 exact' : '取整 rounding';
  return `| \`${id}\` | ${says.zh} | ${says.en} | ${allowed} | ${SEVERITIES[severity]} |`;
}

/** The sentences that rules rest on, where one asks for them. */
function regulations(): string {
  const rows = rules.flatMap(({ meta: { id, regulation } }) =>
    regulation ? [`| \`${id}\` | ${regulation.sentence} | ${regulation.source} |`] : [],
  );
  return ['## 依据 · What they rest on', '', '| id | 要求 Sentence | 出处 Source |', '|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function madeByOthers(): string {
  const rows = covered.map(
    ({ id, by, how }) => `| \`${id}\` | ${by.map((rule) => `\`${rule}\``).join(' ')} | ${how.zh} | ${how.en} |`,
  );
  return [
    '## 由其他规则核对 · What other rules cover',
    '',
    '| id | 规则 Rules | 怎样核对 | How |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function notMade(): string {
  const rows = leftOut.map(({ id, reason }) => `| \`${id}\` | ${reason.zh} | ${reason.en} |`);
  return [
    '## 未作的检查 · What is not checked, and why',
    '',
    '目录中以下检查没有做，或只做了一部分。Checks of the catalogue that are not made, or only in part.',
    '',
    '| id | 原因 | Reason |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
