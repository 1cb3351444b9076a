import type { card as source } from '../zh/card.ts';
import type { Same } from '../zh/index.ts';

export const card: Same<typeof source> = {
  computedSum: 'adds up to',
  computedProduct: 'multiplies to',
  computedOther: 'elsewhere',
  printedInTable: 'printed: {label}',
  printedInText: 'in the text: {label}',
  limitLabel: 'at most {label}',
  floorLabel: 'at least {label}',
  difference: 'difference',
  tolerance: 'rounding allows ±{tolerance}',
  blank: 'blank',
  repair: '{value} would reconcile {support} {support:relation|relations}',
  inUnit: 'in {unit}',
};
