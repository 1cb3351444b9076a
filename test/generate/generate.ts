import { Random } from '../variants/random.ts';
import type { Block, MadeUp } from './document.ts';
import { makeOffice } from './figures/office.ts';
import type { Layout } from './layouts/layout.ts';
import { Press } from './press.ts';
import { expenditureSheet, fundSheet, generalSheet } from './tables/expenditure.ts';

/** A made-up disclosure in which everything adds up. The same seed gives the same one. */
export function generate(layout: Layout, seed: number): MadeUp {
  const random = new Random(seed);
  const office = makeOffice(random, layout.kind, layout);
  const press = new Press();
  const title = `${office.name}${office.year}年部门${layout.kind === 'budget' ? '预算' : '决算'}公开`;
  const sheets = [
    expenditureSheet(press, office, layout),
    generalSheet(press, office, layout),
    fundSheet(press, office, layout, 'fund'),
  ];
  const blocks: Block[] = sheets.map((sheet) => ({ kind: 'sheet', sheet }));
  return { layout: layout.name, title, year: office.year, blocks, laws: press.laws };
}
