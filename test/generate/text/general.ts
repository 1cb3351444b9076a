import type { Block } from '../document.ts';
import { functionalName } from '../figures/functional.ts';
import { codeTree, spent, spentBefore } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import { economicAmount } from '../tables/basic.ts';
import { classParts, partsOf } from './lists.ts';
import { heading, PLAIN_WORDS, paragraph, say, type Teller } from './teller.ts';

/** General public budget: its size, its structure, its items, its basic expenditure. */
export function generalBudget(teller: Teller, voice: Layout['voice']): Block[] {
  const { office } = teller;
  const stated = spent(office, '', 'total', 'general');
  const [size, structure] = [teller.amount(stated), teller.amount(stated)];
  const change = teller.change(size, stated, spentBefore(office, '', 'total', 'general'), PLAIN_WORDS, true);
  const classes = classParts(teller, codeTree(office, 'general'), 'general');
  return [
    heading('五、一般公共预算支出情况'),
    paragraph(
      say`（一）规模变化情况。${String(office.year)}年一般公共预算当年拨款${size}万元，比${teller.lastYear(size)}年预算数${change.pieces}，主要原因是人员经费和专项经费变动。`,
    ),
    paragraph(
      say`（二）结构情况。一般公共预算当年拨款${structure}万元，主要用于以下方面：${partsOf(teller, structure, stated, classes, { shares: true, stop: '；' })}。`,
    ),
    ...(voice === 'ministry' || voice === 'list'
      ? [paragraph(['（三）具体使用情况。']), ...itemsOf(teller, voice)]
      : []),
    heading('六、一般公共预算基本支出情况'),
    basic(teller),
  ];
}

function itemsOf(teller: Teller, voice: Layout['voice']): Block[] {
  const { office } = teller;
  return office.items
    .filter(({ code }) => spent(office, code, 'total', 'general').amount !== 0n)
    .map(({ code }, at) => {
      const now = spent(office, code, 'total', 'general');
      const figure = teller.amount(now);
      const { pieces } = teller.change(figure, now, spentBefore(office, code, 'total', 'general'), PLAIN_WORDS, true);
      const [top, section, item] = [3, 5, 7].map((length) => functionalName(code.slice(0, length)));
      const name =
        voice === 'list'
          ? `${top}（${code.slice(0, 3)}类）${section}（${code.slice(3, 5)}款）${item}（${code.slice(5)}项）`
          : `${top}（类）${section}（款）${item}（项）`;
      return paragraph(
        say`${String(at + 1)}．${name}${String(office.year)}年预算数为${figure}万元，比${teller.lastYear(figure)}年预算数${pieces}。主要是相关经费变动。`,
      );
    });
}

function basic(teller: Teller): Block {
  const { office } = teller;
  const stated = spent(office, '', 'basic', 'general');
  const whole = teller.amount(stated);
  const parts = (['personnel', 'public'] as const).map((part) => teller.amount(economicAmount(office, '', part)));
  const [personnel, running] = parts;
  if (!personnel || !running) throw new Error('two parts');
  teller.press.sum(whole, parts);
  const names = (part: 'personnel' | 'public') =>
    office.economic
      .filter((item) => item.part === part)
      .map(({ name }) => name)
      .join('、');
  return paragraph(
    say`${String(office.year)}年一般公共预算基本支出${whole}万元，其中：人员经费${personnel}万元，主要包括：${names('personnel')}；公用经费${running}万元，主要包括：${names('public')}。`,
  );
}
