import type { Figure, Piece } from '../document.ts';
import type { FundKind } from '../figures/functional.ts';
import { type CodeNode, fundsOf, received, type Scope, type Stated, spent } from '../figures/spending.ts';
import { SOURCE_NAMES } from '../tables/sources.ts';
import { joined, say, type Teller } from './teller.ts';

/** A list of amounts that make up a whole, each with its share where it is told. */
export function partsOf(
  teller: Teller,
  whole: Figure,
  all: Stated,
  parts: readonly (readonly [string, Stated])[],
  { shares, stop }: { shares: boolean; stop: string },
): Piece[] {
  const figures = parts.map(([, stated]) => teller.amount(stated));
  teller.press.sum(whole, figures);
  return joined(
    parts.map(([name, stated], at) => {
      const figure = figures[at] as Figure;
      const amount = say`${name}${figure}万元`;
      return shares ? say`${amount}，占${teller.share(figure, whole, stated, all)}` : amount;
    }),
    stop,
  );
}

/** Sources of income that an office has. */
export function sourceParts(teller: Teller, only?: readonly FundKind[]): [string, Stated][] {
  return fundsOf(teller.office)
    .filter((fund) => only === undefined || only.includes(fund))
    .map((fund) => [SOURCE_NAMES[fund], received(teller.office, fund)]);
}

export function classParts(teller: Teller, tree: readonly CodeNode[], scope: Scope): [string, Stated][] {
  return tree.map(({ code, name }) => [name, spent(teller.office, code, 'total', scope)]);
}

export function basicAndProject(teller: Teller, scope: Scope): [string, Stated][] {
  return [
    ['基本支出', spent(teller.office, '', 'basic', scope)],
    ['项目支出', spent(teller.office, '', 'project', scope)],
  ];
}
