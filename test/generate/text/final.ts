import type { Block, Figure } from '../document.ts';
import { functionalName } from '../figures/functional.ts';
import { codeTree, type Stated, spent, spentBefore } from '../figures/spending.ts';
import { economicAmount } from '../tables/basic.ts';
import { allIncome } from '../tables/sources.ts';
import { type ThreePublicItem, threePublicAmount } from '../tables/three-public.ts';
import { basicAndProject, classParts, partsOf, sourceParts } from './lists.ts';
import { heading, paragraph, say, type Teller } from './teller.ts';

/** What a final account says of the year that is over: outturns against the budget at its beginning. */
export function finalAccount(teller: Teller): Block[] {
  const { office } = teller;
  const { year } = office;
  const all = allIncome(office);
  const [income, expenditure] = [teller.amount(all), teller.amount(all)];
  const shares = { shares: true, stop: '；' };
  return [
    heading('一、收入决算情况说明'),
    paragraph(
      say`${String(year)}年度本年收入合计${income}万元，其中：${partsOf(teller, income, all, sourceParts(teller), shares)}。`,
    ),
    heading('二、支出决算情况说明'),
    paragraph(
      say`${String(year)}年度本年支出合计${expenditure}万元，其中：${partsOf(teller, expenditure, all, basicAndProject(teller, 'all'), shares)}。`,
    ),
    heading('三、一般公共预算财政拨款支出决算情况说明'),
    ...general(teller),
    heading('四、一般公共预算财政拨款基本支出决算情况说明'),
    basic(teller),
    heading('五、“三公”经费支出决算情况说明'),
    threePublic(teller),
    counts(teller),
  ];
}

function general(teller: Teller): Block[] {
  const { office } = teller;
  const stated = spent(office, '', 'total', 'general');
  const [size, structure] = [teller.amount(stated), teller.amount(stated)];
  const classes = classParts(teller, codeTree(office, 'general'), 'general');
  const items = office.items.filter(({ code }) => spent(office, code, 'total', 'general').amount !== 0n);
  return [
    paragraph(say`（一）总体情况。${String(office.year)}年度一般公共预算财政拨款支出${size}万元。`),
    paragraph(
      say`（二）结构情况。一般公共预算财政拨款支出${structure}万元，主要用于以下方面：${partsOf(teller, structure, stated, classes, { shares: true, stop: '；' })}。`,
    ),
    paragraph(['（三）具体情况。']),
    ...items.map(({ code }, at) => {
      const [top, section, item] = [3, 5, 7].map((length) => functionalName(code.slice(0, length)));
      const told = againstBudget(
        teller,
        spent(office, code, 'total', 'general'),
        spentBefore(office, code, 'total', 'general'),
      );
      return paragraph(say`${String(at + 1)}．${top ?? ''}（类）${section ?? ''}（款）${item ?? ''}（项）。${told}。`);
    }),
  ];
}

/** 年初预算为…，支出决算为…，完成年初预算的…% */
function againstBudget(teller: Teller, outturn: Stated, budget: Stated) {
  const [planned, spentInAll] = [teller.amount({ ...budget, key: null }), teller.amount(outturn)];
  const told = say`年初预算为${planned}万元，支出决算为${spentInAll}万元`;
  return budget.amount === 0n
    ? told
    : say`${told}，完成年初预算的${completion(teller, spentInAll, planned, outturn, budget)}`;
}

function completion(teller: Teller, part: Figure, whole: Figure, outturn: Stated, budget: Stated): Figure {
  return teller.share(part, whole, outturn, budget);
}

function basic(teller: Teller): Block {
  const { office } = teller;
  const stated = spent(office, '', 'basic', 'general');
  const whole = teller.amount(stated);
  const parts: [string, Stated][] = [
    ['人员经费', economicAmount(office, '', 'personnel')],
    ['公用经费', economicAmount(office, '', 'public')],
  ];
  return paragraph(
    say`${String(office.year)}年度一般公共预算财政拨款基本支出${whole}万元，其中：${partsOf(teller, whole, stated, parts, { shares: false, stop: '；' })}。`,
  );
}

function threePublic(teller: Teller): Block {
  const { office } = teller;
  const planned = teller.amount(threePublicAmount(office, 'whole', 'before'));
  const whole = teller.amount(threePublicAmount(office, 'whole', 'current'));
  const of = (item: ThreePublicItem) => teller.amount(threePublicAmount(office, item, 'current'));
  const [abroad, cars, purchase, running, reception] = (
    ['abroad', 'cars', 'purchase', 'running', 'reception'] as const
  ).map(of);
  if (!abroad || !cars || !purchase || !running || !reception) throw new Error('five items');
  teller.press.sum(whole, [abroad, cars, reception]);
  teller.press.sum(cars, [purchase, running]);
  return paragraph(
    say`${String(office.year)}年度“三公”经费财政拨款支出预算为${planned}万元，支出决算为${whole}万元，完成预算的${completion(teller, whole, planned, threePublicAmount(office, 'whole', 'current'), threePublicAmount(office, 'whole', 'before'))}。其中：因公出国（境）费支出决算为${abroad}万元；公务用车购置及运行维护费支出决算为${cars}万元，其中：公务用车购置费支出${purchase}万元，公务用车运行维护费支出${running}万元；公务接待费支出决算为${reception}万元。`,
  );
}

/** How many cars and guests the money of “三公”经费 was for. */
function counts({ office, press }: Teller): Block {
  const { abroad, purchase } = office.threePublic.current;
  const { count } = office.assets.vehicles;
  const journeys = abroad === 0n ? '' : `全年安排因公出国（境）团组1个，累计4人次。`;
  return paragraph(
    say`${journeys}公务用车购置数${String(purchase === 0n ? 0 : 1)}辆，公务用车保有量${press.count('assets/vehicles', count)}辆。国内公务接待${String(count + 3)}批次，${String(count * 9)}人次。`,
  );
}
