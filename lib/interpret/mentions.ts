import { findNumbers } from '../amounts/index.ts';
import type { Disclosure, Fact, Work } from '../model/index.ts';
import { flatten } from './labels.ts';

const DELIMITER = /[，。；：、（）()！？,;:“”"《》\n]/;
const LONGEST_LABEL = 40;

/**
 * Amounts of money that a sentence names, with the words right in front of them. No more than that: what a sentence
 * claims of its figures is not read here.
 */
export function* mentionsOf(disclosure: Disclosure): Work<Fact[]> {
  const facts: Fact[] = [];
  for (const block of disclosure.blocks) {
    yield;
    if (block.kind === 'table' || !block.text.includes('元')) continue;
    const numbers = findNumbers(block.text);
    for (const number of numbers) {
      if (number.kind !== 'money' || number.doubtful) continue;
      const label = labelBefore(block.text, number.start);
      if (label === '') continue;
      facts.push({
        id: `${block.id}:${number.start}`,
        place: { block: block.id, start: number.start, end: number.end, text: number.text },
        value: number.value,
        decimals: number.exact ? null : number.decimals,
        usualDecimals: number.exact
          ? null
          : Math.max(
              number.decimals,
              ...numbers.filter((other) => other.kind === 'money').map((other) => other.decimals),
            ),
        quantity: 'money',
        unit: number.money,
        label,
        columnLabel: '',
        form: 'other',
        ledger: null,
        line: null,
        code: null,
        measure: null,
        fund: null,
        period: null,
        year: null,
      });
    }
  }
  return facts;
}

function labelBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_LABEL && !DELIMITER.test(text.charAt(start - 1))) start--;
  const words = flatten(text.slice(start, end))
    .replace(/^.*\d.*?元/, '')
    .replace(/^(?:其中|包括|以及|和|及|与)/, '');
  return words.replace(/(?:为|是|共计|共|计|约|达|有|总计|合计)+$/, '');
}
