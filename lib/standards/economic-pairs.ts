/**
 * Which classes of the government's economic classification (政府预算支出经济分类, 5xx) the classes of the departments'
 * (部门预算支出经济分类, 3xx) fall under. Source: the table of correspondence of 财预〔2017〕98号, as regional notices on
 * drawing up budgets print it; all 29 pairs of seed 003 are among these.
 */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  '301': ['501', '505'],
  '302': ['502', '505'],
  '303': ['509', '505'],
  '307': ['511'],
  '309': ['504', '506', '503'],
  '310': ['503', '506', '504'],
  '311': ['508', '507'],
  '312': ['507', '508'],
  '313': ['510'],
};

/** The government's classes for a department's class (三位类级编码); null for a class whose pairs are not fixed. */
export function governmentClassesOf(departmentClass: string): readonly string[] | null {
  return PAIRS[departmentClass] ?? null;
}
