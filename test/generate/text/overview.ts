import type { Block } from '../document.ts';
import { codeTree, spent, spentBefore } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import { allIncome, FISCAL_SOURCES, fiscalIncome } from '../tables/sources.ts';
import { basicAndProject, classParts, partsOf, sourceParts } from './lists.ts';
import { heading, joined, PLAIN_WORDS, paragraph, say, type Teller } from './teller.ts';

const COMMAS = { shares: false, stop: '，' };
const WITH_SHARES = { shares: true, stop: '；' };

/** Income and expenditure as a whole: how much, of what, and what changed since last year. */
export function overview(teller: Teller, voice: Layout['voice']): Block[] {
  return { ministry, north, south, list: ministry }[voice](teller);
}

function ministry(teller: Teller): Block[] {
  const { office } = teller;
  const { name, year } = office;
  const all = allIncome(office);
  const [balance, income, expenditure] = [all, all, all].map((stated) => teller.amount(stated));
  if (!balance || !income || !expenditure) throw new Error('three totals are told');
  const tree = codeTree(office, 'all');
  return [
    heading(`一、关于${name}${year}年收支预算情况的总体说明`),
    paragraph(
      say`按照综合预算的原则，${name}所有收入和支出均纳入部门预算管理。${String(year)}年收支总预算${balance}万元。支出包括：${partsOf(teller, balance, all, classParts(teller, tree, 'all'), { shares: false, stop: '、' })}。`,
    ),
    heading(`二、关于${name}${year}年收入预算情况说明`),
    paragraph(
      say`${String(year)}年收入预算${income}万元，其中：${partsOf(teller, income, all, sourceParts(teller), WITH_SHARES)}。`,
    ),
    heading(`三、关于${name}${year}年支出预算情况说明`),
    paragraph(
      say`${String(year)}年支出预算${expenditure}万元，其中：${partsOf(teller, expenditure, all, basicAndProject(teller, 'all'), WITH_SHARES)}。`,
    ),
    heading(`四、关于${name}${year}年财政拨款收支预算情况的总体说明`),
    fiscal(teller),
  ];
}

function fiscal(teller: Teller): Block {
  const { office } = teller;
  const stated = { ...fiscalIncome(office), key: spent(office, '', 'total', 'fiscal').key };
  const whole = teller.amount(stated);
  const income = partsOf(teller, whole, stated, sourceParts(teller, FISCAL_SOURCES), { shares: false, stop: '、' });
  const classes = partsOf(teller, whole, stated, classParts(teller, codeTree(office, 'fiscal'), 'fiscal'), {
    shares: false,
    stop: '、',
  });
  return paragraph(
    say`${String(office.year)}年财政拨款收支总预算${whole}万元。收入包括：${income}；支出包括：${classes}。`,
  );
}

function north(teller: Teller): Block[] {
  const { office } = teller;
  const all = allIncome(office);
  const [income, expenditure, balance] = [teller.amount(all), teller.amount(all), teller.amount(all)];
  const [basic, project] = basicAndProject(teller, 'all');
  if (!basic || !project) throw new Error('basic and project expenditure');
  const before = (measure: 'total' | 'basic' | 'project') => spentBefore(office, '', measure, 'all');
  const change = teller.change(expenditure, all, before('total'), PLAIN_WORDS, false);
  const figures = [teller.amount(basic[1]), teller.amount(project[1])] as const;
  teller.press.sum(expenditure, figures);
  const changes = [
    teller.change(figures[0], basic[1], before('basic'), PLAIN_WORDS, false),
    teller.change(figures[1], project[1], before('project'), PLAIN_WORDS, false),
  ];
  teller.decomposed(change, changes);
  return [
    heading('一、部门预算安排的总体情况'),
    paragraph(
      say`（一）收入说明：反映本部门当年全部收入。${String(office.year)}年预算收入${income}万元，其中：${partsOf(teller, income, all, sourceParts(teller), COMMAS)}。`,
    ),
    paragraph(
      say`（二）支出说明：${String(office.year)}年支出预算${expenditure}万元，其中：基本支出${figures[0]}万元；项目支出${figures[1]}万元。`,
    ),
    paragraph(
      say`（三）比上年增减情况：${String(office.year)}年预算收支安排${balance}万元，较${teller.lastYear(balance)}年预算${change.pieces}，其中：基本支出${changes[0]?.pieces ?? []}，主要为人员经费变动；项目支出${changes[1]?.pieces ?? []}，主要为专项任务调整。`,
    ),
  ];
}

function south(teller: Teller): Block[] {
  const { office } = teller;
  const all = allIncome(office);
  const before = spentBefore(office, '', 'total', 'all');
  const [income, expenditure, again] = [teller.amount(all), teller.amount(all), teller.amount(all)];
  const more = teller.change(income, all, before, PLAIN_WORDS, true);
  const less = teller.change(expenditure, all, before, PLAIN_WORDS, true);
  return [
    heading('一、部门预算收支增减变化情况'),
    paragraph(
      joined(
        [
          say`${String(office.year)}年本部门收入预算${income}万元，比上年${more.pieces}，主要原因是人员及项目经费调整`,
          say`支出预算${expenditure}万元，比上年${less.pieces}，主要原因是人员及项目经费调整。`,
        ],
        '；',
      ),
    ),
    heading('二、支出结构情况'),
    paragraph(
      say`${String(office.year)}年本部门支出预算${again}万元，其中：${partsOf(teller, again, all, basicAndProject(teller, 'all'), WITH_SHARES)}。`,
    ),
  ];
}
