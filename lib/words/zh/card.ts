/** The card and the chips on the page, and the tape wherever it is shown. */
export const card = {
  computedSum: '相加',
  computedProduct: '相乘',
  computedOther: '另一处',
  printedInTable: '表中 {label}',
  printedInText: '文中 {label}',
  limitLabel: '不超过 {label}',
  floorLabel: '不少于 {label}',
  difference: '相差',
  tolerance: '允许取整 ±{tolerance}',
  blank: '空',
  repair: '若为 {value}，{support} 处关系都成立',
  inUnit: '单位：{unit}',
} as const;
