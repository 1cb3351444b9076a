/**
 * Words by which a line says that it totals others. Statistics of many countries use them, so the list is longer than
 * that of the standard forms (lib/interpret/labels).
 */
const TOTAL_WORD =
  /合计|总计|小计|共计|总额|总数|\b(?:sub-?|grand[ -]?)?totals?\b|\b(?:all|sum|overall|gesamt|insgesamt|summe|totaux|altogether|aggregate)\b|^(?:yhteensä|i alt|tilsammen|totalt|ialt|celkem|razem|ogółem|összesen)/i;
const PART_WORD = /其中|^\s*of which|^\s*thereof|^\s*including/i;

export function saysTotal(label: string): boolean {
  return TOTAL_WORD.test(label) && !PART_WORD.test(label);
}

/** 其中, of which: it names some of the parts of the line above it, seldom all. */
export function saysPart(label: string): boolean {
  return PART_WORD.test(label);
}

const RATE_WORD =
  /%|％|\b(?:per ?cent|percentage|average|avg|mean|median|rates?|ratio|change|index|growth|per capita|per \w+)\b|比重|占比|增长|增减|平均|人均|单价|率$/i;

/** Percentages, averages, prices, changes: they do not add up where amounts do. */
export function saysRate(label: string): boolean {
  return RATE_WORD.test(label);
}
