import type { Completeness, Finding, Place, Review } from '../../../lib/model/index.ts';
import { cell, wordsAt } from './pieces.ts';
import { review } from './review.ts';

function note(id: string, rule: string, zh: string, en: string, places: Place[], more: Partial<Finding> = {}): Finding {
  const tables = places.flatMap((place) => ('table' in place ? [place.table] : []));
  const blank = { quote: null, arithmetic: null, culprit: null, repair: null, candidates: [], tapes: [], others: [] };
  return { ...blank, id, rule, severity: 'info', message: { zh, en }, places, tables, ...more };
}

const completeness: Completeness[] = [
  item('table-income-expenditure', 'table', '收支总表', 'Income and expenditure', 'here', [cell('t1', 0, 0, '收入')]),
  item('table-government-fund', 'table', '政府性基金预算支出表', 'Government fund expenditure', 'empty-with-note', [
    wordsAt('p40', 3, '没有'),
  ]),
  item('table-state-capital', 'table', '国有资本经营预算支出表', 'State capital expenditure', 'linked', []),
  item('table-procurement', 'table', '政府采购预算表', 'Procurement', 'not-on-this-page', []),
  item('explanation-duties', 'explanation', '部门职责', 'Duties', 'here', [wordsAt('p3', 0, '职责')]),
  item('explanation-assets', 'explanation', '国有资产占用情况', 'State assets', 'missing', []),
];

function item(
  id: string,
  kind: Completeness['kind'],
  zh: string,
  en: string,
  state: Completeness['state'],
  places: Place[],
): Completeness {
  return { id, kind, name: { zh, en }, state, places };
}

/** A document about which there is much to say, and little of weight. */
export const muchToSay: Review = {
  ...review,
  completeness,
  findings: [
    ...review.findings,
    note(
      'd1',
      'xt-empty-fund',
      '文中说没有政府性基金预算，表中却有 12.00 万元。',
      'The text says that there is no government fund budget, but the table prints 12.00.',
      [wordsAt('p40', 3, '没有'), cell('t7', 4, 3, '12.00')],
      { severity: 'warn' },
    ),
    note('m1', 'required-tables', '这一页没有《政府采购预算表》。', 'The procurement table is not on this page.', []),
    ...[12, 31, 31, 58, 77].map((block, index) =>
      note(
        `s${index}`,
        'narr-repeat',
        `第 ${block} 段：同一句话说了两次，金额却不同。`,
        `Paragraph ${block}: the same is said twice with different amounts.`,
        [wordsAt(`p${block}`, 4, '135.25')],
        { says: { zh: '同一事项前后所写数额一致', en: 'One thing is told as one amount' } },
      ),
    ),
    note(
      'x1',
      'office-running',
      '机关运行经费与一般公共预算公用经费的说法在几张表里不一样。',
      'Office running costs are told differently in several tables.',
      [cell('t3', 4, 4, '55.13'), cell('t5', 4, 4, '55.31'), cell('t6', 4, 4, '55.13'), wordsAt('p60', 4, '55.31')],
    ),
  ],
};
