import type { Language } from '../model/words.ts';

const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/**
 * A count of ours ("1,234 relations") with thousands separators. Never for figures of a document: those keep the form
 * in which they are printed there.
 */
export function formatCount(language: Language, count: number): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 }).format(count);
}

/** A size in bytes as a person says it: 340 KB, 1.2 MB. */
export function formatBytes(language: Language, bytes: number): string {
  const [divisor, unit, digits] = bytes < 1e6 ? [1e3, 'KB', 0] : [1e6, 'MB', 1];
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(bytes / divisor);
  return `${number} ${unit}`;
}

/** Parts of one sentence, joined as the language does: 甲，乙，丙 / a, b, c. */
export function joinParts(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'zh' ? '，' : ', ');
}

/** Names side by side: 甲、乙、丙 / a, b, c. */
export function joinNames(language: Language, names: readonly string[]): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/** A heading such as 支出总表 · 合计 that breaks after its dots, never before. */
export function withDots(heading: string): string {
  return heading.replaceAll(' · ', '\u00a0· ');
}
