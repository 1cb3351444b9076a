import type { Random } from '../../variants/random.ts';
import { type Assets, assetsOf } from './assets.ts';
import { type EconomicItem, economicItems } from './economic.ts';
import { type FunctionalItem, type FundKind, functionalName } from './functional.ts';
import { amountBetween, type Fen, shareOf, sumOf } from './money.ts';
import { type Naming, nameOffice } from './names.ts';
import { type Purchase, purchasesOf } from './procurement.ts';
import { type ThreePublic, threePublicOf } from './three-public.ts';

export interface Project {
  name: string;
  /** 项 that it is spent under. */
  code: string;
  fund: FundKind;
  amount: Fen;
}

/** One year of an office's money; everything printed follows from it. */
export interface Office extends Naming {
  kind: 'budget' | 'final-account';
  year: number;
  economic: EconomicItem[];
  projects: Project[];
  items: FunctionalItem[];
  /** The same items last year (of a final account: in the budget at the beginning of the year). */
  before: FunctionalItem[];
  threePublic: ThreePublic;
  purchases: Purchase[];
  assets: Assets;
}

export interface Purse {
  /** Which funds it has beside general public money. */
  funds: readonly FundKind[];
  /** The smallest difference between amounts, in 分. */
  step: Fen;
}

export function makeOffice(random: Random, kind: Office['kind'], { funds, step }: Purse): Office {
  const naming = nameOffice(random);
  const economic = economicItems(random, step);
  const projects = projectsOf(random, naming, funds, step);
  const items = itemsOf(economic, projects, naming.section, funds);
  return {
    ...naming,
    kind,
    year: 2019 + random.below(8),
    economic,
    projects,
    items,
    before: items.map((item) => lastYear(random, item, step)),
    threePublic: threePublicOf(random, economic, step),
    purchases: purchasesOf(random, projects),
    assets: assetsOf(random, step),
  };
}

function projectsOf(random: Random, { section, tasks }: Naming, funds: readonly FundKind[], step: Fen): Project[] {
  const own = tasks.map((name, at): Project => {
    const code = `${section}${at === 0 || random.chance(0.5) ? '02' : '99'}`;
    return { name, code, fund: 'general', amount: amountBetween(random, 3, 600, step) };
  });
  return [
    ...own,
    ...funds.map((fund): Project => {
      const code = fund === 'fund' ? '2120803' : fund === 'state' ? '2230199' : `${section}99`;
      return { name: PAID_BY[fund], code, fund, amount: amountBetween(random, 5, 300, step) };
    }),
  ];
}

const PAID_BY: Record<FundKind, string> = {
  general: '专项业务经费',
  fund: '城市基础设施维护项目',
  state: '国有企业监管项目',
  special: '教育收费返还项目',
  institution: '事业单位业务发展项目',
  business: '经营性服务项目',
  superior: '上级补助项目',
  affiliates: '附属单位上缴安排项目',
  other: '其他资金安排项目',
};

/** Contributions go to their own items, the rest of basic expenditure to the office's own work. */
function itemsOf(
  economic: readonly EconomicItem[],
  projects: readonly Project[],
  section: string,
  funds: readonly FundKind[],
): FunctionalItem[] {
  const basic = new Map<string, Fen>();
  for (const { code, amount } of economic) {
    const item = CONTRIBUTIONS[code] ?? `${section}01`;
    basic.set(item, (basic.get(item) ?? 0n) + amount);
  }
  const codes = [...new Set([...basic.keys(), ...projects.map(({ code }) => code)])].sort();
  return codes.map((code) => {
    const own = projects.filter((project) => project.code === code);
    return {
      code,
      name: functionalName(code),
      basic: { general: basic.get(code) ?? 0n },
      project: Object.fromEntries(
        (['general', ...funds] as const).map((fund) => [
          fund,
          sumOf(own.filter((one) => one.fund === fund).map(({ amount }) => amount)),
        ]),
      ),
    };
  });
}

const CONTRIBUTIONS: Readonly<Record<string, string>> = {
  '30108': '2080505',
  '30109': '2080506',
  '30110': '2101101',
  '30111': '2101103',
  '30113': '2210201',
  '30301': '2080501',
  '30302': '2080501',
};

function lastYear(random: Random, item: FunctionalItem, step: Fen): FunctionalItem {
  const past = (amounts: FunctionalItem['basic']) =>
    Object.fromEntries(
      Object.entries(amounts).map(([fund, amount]) => {
        const share = random.chance(0.08) ? 1000 : 700 + random.below(500);
        return [fund, (shareOf(amount, share) / step) * step];
      }),
    );
  return { ...item, basic: past(item.basic), project: past(item.project) };
}
