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
    const { blocks } = context.interpretation.disclosure;
    let section = '';
    const told: { side: 'income' | 'expenditure'; block: { id: string; text: string } }[] = [];
    for (const block of blocks) {
      if (block.kind === 'table') continue;
      if (block.kind === 'heading') section = block.text;
      const side = sideOf(section, block.text);
      if (side && block.kind === 'paragraph') told.push({ side, block });
    }
    const ofIncome = new Set(
      told
        .filter(({ side }) => side === 'income')
        .flatMap(({ block }) => changesOf(block.text).map(({ said }) => said)),
    );
    const copied = told
      .filter(({ side }) => side === 'expenditure')
      .flatMap(({ block }) =>
        changesOf(block.text)
          .filter(({ said }) => ofIncome.has(said))
          .map(({ start, end }) => ({ block: block.id, start, end, text: block.text.slice(start, end) })),
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

/** What a section, or a paragraph that says so at its beginning, tells of. */
function sideOf(section: string, text: string): 'income' | 'expenditure' | null {
  for (const words of [text.slice(0, 24), section]) {
    const income = /收入/.test(words);
    const expenditure = /支出/.test(words);
    if (/收支/.test(words) || (income && expenditure)) return null;
    if (income !== expenditure) return income ? 'income' : 'expenditure';
  }
  return null;
}

/** 预算收入增加629.57万元, with its place. */
function changesOf(text: string): { said: string; start: number; end: number }[] {
  return [...text.matchAll(/(?:预算)?收入(?:预算)?(?:增加|减少)\s*[\d,.，]{1,16}\s*(?:万元|元|亿元)/g)].map(
    (found) => ({
      said: found[0].replace(/[\s,，]/g, ''),
      start: found.index,
      end: found.index + found[0].length,
    }),
  );
}
