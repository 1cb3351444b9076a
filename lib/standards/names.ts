/**
 * A name as it is compared: NFKC, without blanks, quotation marks, brackets' variants and the marks that some
 * publishers put between words. 对企业补助（基本建设） = 对企业补助(基本建设).
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF"'“”‘’「」『』《》·、,，]/g, '')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')');
}
