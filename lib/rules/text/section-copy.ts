import type { TextPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';

/**
 * A section on expenditure that speaks of a change of income, in the very amount that the section on income tells: its
 * reasons were copied. Headings that name both (收支) may speak of both.
 */
export const sectionCopy: Rule = {
  meta: {
    id: 'section-copy',
    scope: 'text',
    severity: 'info',
    tolerance: 'exact',
    says: {
      zh: '支出说明不照抄收入说明的增减原因',
      en: 'A section on expenditure does not repeat what was said of income',
    },
  },
  *bind(context) {
    const told = tellings(context);
    const ofIncome = new Set(
      told.flatMap(({ side, change }) => (side === 'income' ? [change.text.replace(BLANKS, '')] : [])),
    );
    const copied = told.flatMap(({ side, change }) =>
      side === 'expenditure' && ofIncome.has(change.text.replace(BLANKS, '')) ? [change] : [],
    );
    if (copied.length === 0) return;
    yield remark(this.meta, {
      places: copied,
      message: {
        zh: `说明支出时写的是收入的增减，与收入部分完全相同：“${copied[0]?.text ?? ''}”`,
        en: `Where expenditure is explained, a change of income is told, word for word as in the section on income: “${copied[0]?.text ?? ''}”`,
      },
    });
  },
};

const BLANKS = /[\s,，]/g;
type Side = 'income' | 'expenditure';

/** Changes of income that the text tells, with what is being told of there. */
function tellings({ interpretation }: RuleContext): { side: Side; change: TextPlace }[] {
  const found: { side: Side; change: TextPlace }[] = [];
  let section: Side | null = null;
  for (const block of interpretation.disclosure.blocks) {
    if (block.kind === 'table') continue;
    if (block.kind === 'heading') {
      section = sideNamed(block.text);
      continue;
    }
    let side: Side | null = sideNamed(block.text.slice(0, 16)) ?? section;
    // One paragraph may tell of income first and then of expenditure.
    for (const clause of block.text.matchAll(/[^。；;]+/g)) {
      side = sideTold(clause[0]) ?? side;
      if (side) for (const change of changesOf(block, clause.index, clause[0])) found.push({ side, change });
    }
  }
  return found;
}

function sideNamed(words: string): Side | null {
  const income = /收入/.test(words);
  const expenditure = /支出/.test(words);
  if (/收支/.test(words) || income === expenditure) return null;
  return income ? 'income' : 'expenditure';
}

/** 本年部门预算支出总计4,981.70万元: the clause tells what the side comes to. */
function sideTold(clause: string): Side | null {
  const told = /(收入|支出)(?:预算)?(?:总计|合计|总额|安排|共计|为)*\s*\d/.exec(clause.slice(0, 40));
  if (!told) return null;
  return told[1] === '收入' ? 'income' : 'expenditure';
}

/** 预算收入增加629.57万元, with its place. */
function changesOf({ id }: { id: string }, from: number, clause: string): TextPlace[] {
  return [...clause.matchAll(/(?:预算)?收入(?:预算)?(?:增加|减少)\s*[\d,.，]{1,16}\s*(?:万元|元|亿元)/g)].map(
    (found) => ({
      block: id,
      start: from + found.index,
      end: from + found.index + found[0].length,
      text: found[0],
    }),
  );
}
