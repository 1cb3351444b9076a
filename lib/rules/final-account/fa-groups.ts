import { Decimal } from '../../amounts/index.ts';
import type { Bilingual, Fact, SubjectKind } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { ownLevel } from '../support/levels.ts';

interface Counted {
  kind: SubjectKind;
  /** Words by which the counts are told, anywhere in the document, its tables included. */
  counts: RegExp;
  message: Bilingual;
}

const ITEMS: readonly Counted[] = [
  {
    kind: 'abroad',
    counts: /团组|批次|人次/,
    message: {
      zh: '有因公出国（境）支出，未见出国团组数和人数',
      en: 'Money was spent on going abroad; how many groups and persons is not told',
    },
  },
  {
    kind: 'car-purchase',
    counts: /购置.{0,20}[辆台]|[辆台].{0,20}购置|购置数/,
    message: {
      zh: '有公务用车购置支出，未见购置数量',
      en: 'Money was spent on buying cars; how many is not told',
    },
  },
  {
    kind: 'car-running',
    counts: /保有量|保有|共有车辆|车辆\d+辆/,
    message: {
      zh: '有公务用车运行维护支出，未见公务用车保有量',
      en: 'Money was spent on running cars; how many there are is not told',
    },
  },
  {
    kind: 'reception',
    counts: /批次|[\d〇零]+个?批|人次/,
    message: {
      zh: '有公务接待支出，未见接待批次和人次',
      en: 'Money was spent on receptions; how many, and of how many persons, is not told',
    },
  },
];

/** A final account tells, with the money of 三公经费, the groups, cars and receptions that it was spent on. */
export const faGroups: Rule = {
  meta: {
    id: 'fa-groups',
    scope: 'document',
    severity: 'warn',
    says: {
      zh: '“三公”经费决算有数的，应公开团组数和人数、车辆购置数和保有量、接待批次和人次',
      en: 'Where three public money was spent, groups, cars and receptions are counted',
    },
    regulation: {
      sentence: '“三公”经费细化说明因公出国（境）团组数及人数，公务用车购置数及保有量，国内公务接待的批次、人数',
      source: '财政部 2016 年预决算公开情况专项检查（据公开报道引述）',
    },
  },
  *bind(context) {
    const { head, disclosure } = context.interpretation;
    if (head.kind !== 'final-account' || head.level === 'government' || head.level === null) return;
    const text = [
      ...disclosure.blocks.map((block) => (block.kind === 'table' ? '' : block.text)),
      ...disclosure.tables.flatMap(({ cells }) => cells.map((cell) => cell.text)),
    ]
      .join('\n')
      .normalize('NFKC')
      .replace(/[^\S\n]/g, '');
    for (const { kind, counts, message } of ITEMS) {
      const spent = spentOn(context, kind);
      if (!spent || counts.test(text)) continue;
      yield {
        id: `${this.meta.id}|${kind}`,
        rule: this.meta.id,
        severity: this.meta.severity,
        places: [spent.place],
        message,
      };
    }
  },
};

/** What the text says was spent on an item; null where it was nothing. */
function spentOn(context: RuleContext, kind: SubjectKind): Fact | null {
  for (const claim of context.claims) {
    const fact = claim.subject.kind === kind ? ownLevel(context, claim) : null;
    if (fact?.value != null && new Decimal(fact.value).greaterThan(0)) return fact;
  }
  return null;
}
