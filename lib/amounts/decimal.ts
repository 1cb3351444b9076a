import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The decimal type of this project. decimal.js rounds to 20 significant digits by default, which a product of two
 * long amounts exceeds; with 60 every sum and product of printed numbers (at most 20 digits each) is exact.
 */
export const Decimal = DecimalJs.clone({ precision: 60, toExpNeg: -100, toExpPos: 100 });
export type Decimal = DecimalJs;
/** What can be turned into a Decimal. Give strings: a binary float has lost its value already. */
export type DecimalValue = string | Decimal | number;

/** Quotients are seldom exact: a lower bound is rounded down, an upper bound up, so that no true value is lost. */
export const RoundingDown = Decimal.clone({ rounding: DecimalJs.ROUND_FLOOR });
export const RoundingUp = Decimal.clone({ rounding: DecimalJs.ROUND_CEIL });
