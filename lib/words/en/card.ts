import type { card as source } from '../zh/card.ts';
import type { Same } from '../zh/index.ts';

export const card: Same<typeof source> = {
  computedSum: 'adds up to',
  computedProduct: 'multiplies to',
  computedRatio: 'comes to',
  computedOther: 'elsewhere',
  printedInTable: 'printed: {label}',
  printedInText: 'in the text: {label}',
  plainLabel: '{label}',
  nothingListed: 'nothing is listed',
  limitLabel: 'no more than {label}',
  floorLabel: 'no less than {label}',
  difference: 'difference',
  slack: 'from the limit',
  tolerance: 'rounding allows ±{tolerance}',
  blank: 'blank',
  inUnit: 'in {unit}',
};
