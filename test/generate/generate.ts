import { Random } from '../variants/random.ts';
import type { Block, MadeUp } from './document.ts';
import { makeOffice } from './figures/office.ts';
import type { Layout } from './layouts/layout.ts';
import { Press } from './press.ts';
import { sheetsOf } from './tables/index.ts';
import { textOf } from './text/index.ts';
import { Teller } from './text/teller.ts';

/** A made-up disclosure in which everything adds up. The same seed gives the same one. */
export function generate(layout: Layout, seed: number): MadeUp {
  const random = new Random(Math.imul(seed, 0x9e3779b1));
  const office = makeOffice(random, layout.kind, layout);
  const press = new Press();
  const title = `${office.name}${office.year}年${layout.kind === 'budget' ? '部门预算' : '度部门决算'}公开`;
  const tables: Block[] = sheetsOf(press, office, layout).map((sheet) => ({ kind: 'sheet', sheet }));
  const text = textOf(new Teller(press, office, layout.print.thousands), layout);
  press.settle();
  const [first, second] = layout.textBefore ? [text, tables] : [tables, text];
  return { layout: layout.name, title, year: office.year, blocks: [...first, ...second], laws: press.laws };
}
