import type { Sheet } from '../document.ts';
import type { Office } from '../figures/office.ts';
import { codeTree, type Measure, type Scope, type Stated, spent, spentBefore } from '../figures/spending.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { functionalLines } from './functional.ts';
import { type AmountColumn, ledgerGrid } from './ledger.ts';
import { sheet } from './sheet.ts';

const BASIC_PROJECT = ['basic', 'project'] as const;

/** 支出总表: all money by code, basic and project, with the columns that a place prints beside them. */
export function expenditureSheet(press: Press, office: Office, layout: Layout): Sheet {
  const others = layout.besides.map((name, at): AmountColumn => ({ id: `beside${at}`, path: [name] }));
  const columns: AmountColumn[] = [
    {
      id: 'total',
      path: [layout.kind === 'budget' ? '合计' : '本年支出合计'],
      parts: [...BASIC_PROJECT, ...others.map(({ id }) => id)],
    },
    { id: 'basic', path: ['基本支出'] },
    { id: 'project', path: ['项目支出'] },
    ...others,
  ];
  const nothing = Object.fromEntries(others.map(({ id }) => [id, { amount: 0n, key: null }]));
  const lines = functionalLines(
    codeTree(office, 'all'),
    (code) => ({ ...measures(office, code, 'all'), ...nothing }),
    layout.ledger,
  );
  return sheet(office, layout, '支出总表', ledgerGrid(press, layout.print, layout.ledger, columns, lines));
}

/** 一般公共预算支出表, also with 人员 and 公用经费 apart, or beside last year. */
export function generalSheet(press: Press, office: Office, layout: Layout): Sheet {
  const columns = layout.general === 'with-change' ? changeColumns(office) : plainColumns();
  const amountsOf = (code: string): Record<string, Stated> => {
    const own = measures(office, code, 'general');
    if (layout.general !== 'with-change') return own;
    const before = spentBefore(office, code, 'total', 'general');
    return { ...own, before, change: { amount: own.total.amount - before.amount, key: null } };
  };
  const lines = functionalLines(codeTree(office, 'general'), amountsOf, layout.ledger);
  const grid = ledgerGrid(press, layout.print, layout.ledger, columns, lines);
  return sheet(office, layout, '一般公共预算支出表', grid);
}

/** 政府性基金预算支出表, 国有资本经营预算支出表. Empty where there is no such money, and then it says so. */
export function fundSheet(press: Press, office: Office, layout: Layout, fund: 'fund' | 'state'): Sheet {
  const tree = codeTree(office, fund);
  const name = fund === 'fund' ? '政府性基金预算' : '国有资本经营预算';
  const lines = functionalLines(tree, (code) => measures(office, code, fund), layout.ledger);
  const shown = tree.length === 0 ? lines.map((line) => ({ ...line, amounts: {} })) : lines;
  const grid = ledgerGrid(press, layout.print, layout.ledger, plainColumns(), shown);
  const note = tree.length === 0 ? `注：本部门${office.year}年无${name}安排的支出，故本表为空表。` : null;
  return { ...sheet(office, layout, `${name}支出表`, grid), note };
}

function plainColumns(): AmountColumn[] {
  return [
    { id: 'total', path: ['合计'], parts: BASIC_PROJECT },
    { id: 'basic', path: ['基本支出'] },
    { id: 'project', path: ['项目支出'] },
  ];
}

function changeColumns({ year }: Office): AmountColumn[] {
  return [
    { id: 'before', path: [`${year - 1}年预算数`] },
    { id: 'total', path: [`${year}年预算数`, '合计'], parts: BASIC_PROJECT },
    { id: 'basic', path: [`${year}年预算数`, '基本支出'] },
    { id: 'project', path: [`${year}年预算数`, '项目支出'] },
    {
      id: 'change',
      path: [`${year}年预算数比${year - 1}年预算数增减额`],
      parts: ['total', 'before'],
      weights: [1, -1],
    },
  ];
}

function measures(office: Office, code: string, scope: Scope): Record<Measure, Stated> {
  return {
    total: spent(office, code, 'total', scope),
    basic: spent(office, code, 'basic', scope),
    project: spent(office, code, 'project', scope),
  };
}
