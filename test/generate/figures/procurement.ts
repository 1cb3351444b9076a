import type { Random } from '../../variants/random.ts';
import type { Fen } from './money.ts';

export interface Purchase {
  project: string;
  /** The budget of that project. */
  budget: Fen;
  name: string;
  catalogue: string;
  kind: 'goods' | 'works' | 'services';
  measured: string;
  quantity: number;
  price: Fen;
}

const THINGS: readonly Pick<Purchase, 'name' | 'catalogue' | 'kind' | 'measured'>[] = [
  { name: '台式计算机', catalogue: 'A02010105', kind: 'goods', measured: '台' },
  { name: '多功能一体机', catalogue: 'A02020400', kind: 'goods', measured: '台' },
  { name: '空调机', catalogue: 'A02061804', kind: 'goods', measured: '台' },
  { name: '办公室装修工程', catalogue: 'B07000000', kind: 'works', measured: '项' },
  { name: '印刷服务', catalogue: 'C23090100', kind: 'services', measured: '批' },
  { name: '物业管理服务', catalogue: 'C21040000', kind: 'services', measured: '项' },
  { name: '信息系统运维服务', catalogue: 'C16070000', kind: 'services', measured: '项' },
];

/** Purchases come to less than the projects behind them. */
export function purchasesOf(random: Random, projects: readonly { name: string; amount: Fen }[]): Purchase[] {
  return projects
    .flatMap(({ name: project, amount: budget }) => {
      const things = THINGS.filter(() => random.chance(0.3)).slice(0, 3);
      return things.map((thing) => {
        const quantity = thing.measured === '台' ? 2 + random.below(12) : 1;
        // In whole hundreds of 元: a unit price is agreed, not worked out.
        const price = ((budget / BigInt(4 * quantity)) * BigInt(300 + random.below(600))) / 1000n;
        return { project, budget, ...thing, quantity, price: (price / 10_000n) * 10_000n };
      });
    })
    .filter(({ price }) => price > 0n);
}

export function costOf({ quantity, price }: Purchase): Fen {
  return BigInt(quantity) * price;
}
