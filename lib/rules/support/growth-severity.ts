import { Decimal } from '../../amounts/index.ts';
import type { Fact, Ledger, Severity } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RateColumn } from './rate-columns.ts';

/** Last year's figures are made comparable first: 同口径, 可比口径, 剔除…因素后, 还原留抵退税后. */
const RESTATED = /同口径|可比|剔除|扣除.{0,12}(?:因素|后)|还原|自然口径|按.{0,10}口径/;
/** Lines that come out as they are printed, and how many may fail beside them. */
const ENOUGH = 5;
const FAILING = 0.1;

/**
 * Whether a column of growth that fails on a line is a contradiction: all other lines follow from the two years printed
 * beside them, and nothing in the document speaks of restated figures.
 */
export function growthSeverity(context: RuleContext, ledger: Ledger, { rate, readings }: RateColumn): Severity {
  const [reading, ...more] = readings;
  if (!reading || more.length > 0 || speaksOfRestating(context)) return 'warn';
  let holds = 0;
  let fails = 0;
  for (const line of ledger.lines.keys()) {
    const [printed, current, prior] = [rate, reading.over, reading.under].map((column) =>
      context.fact(ledger, line, column),
    );
    if (printed?.value == null || current?.value == null || prior?.value == null || Number(prior.value) <= 0) continue;
    if (isGrowth(printed, current, prior)) holds++;
    else fails++;
  }
  return holds >= ENOUGH && fails <= Math.max(1, holds * FAILING) ? 'error' : 'warn';
}

/** Whether a rate is that of the two amounts, to its last digit; a fall may be printed without its sign. */
function isGrowth({ value, decimals }: Fact, { value: current }: Fact, { value: prior }: Fact): boolean {
  const base = new Decimal(prior ?? 0);
  const growth = new Decimal(current ?? 0).minus(base).dividedBy(base).times(100).abs();
  const ulp = new Decimal(10).pow(-(decimals ?? 0));
  return new Decimal(value ?? 0).abs().minus(growth).abs().lessThanOrEqualTo(ulp);
}

const known = new WeakMap<RuleContext, boolean>();

function speaksOfRestating(context: RuleContext): boolean {
  const found = known.get(context) ?? isSpokenOf(context);
  known.set(context, found);
  return found;
}

function isSpokenOf({ interpretation: { disclosure } }: RuleContext): boolean {
  return (
    disclosure.blocks.some((block) => block.kind !== 'table' && RESTATED.test(block.text)) ||
    disclosure.tables.some(({ title, caption, note, cells }) =>
      [title, caption, note ?? '', ...cells.map(({ text }) => text)].some((text) => RESTATED.test(text)),
    )
  );
}
