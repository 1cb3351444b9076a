/** The card and the chips on the page, and the tape wherever it is shown. */
export const card = {
  computedSum: '相加',
  computedProduct: '相乘',
  computedRatio: '算得',
  computedOther: '另一处',
  printedInTable: '表中 {label}',
  printedInText: '文中 {label}',
  plainLabel: '{label}',
  nothingListed: '表中没有列出',
  limitLabel: '不应超过 {label}',
  floorLabel: '不应少于 {label}',
  difference: '相差',
  slack: '与限额相差',
  tolerance: '允许取整 ±{tolerance}',
  blank: '空',
  inUnit: '单位：{unit}',
} as const;
