import { type Fact, isCellPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';

/** What may stand behind a number of things and say what they are: 3批次, 25人次, 2辆, 1台（套）. */
const COUNTERS = /^\s*[个]?(批次|人次|批|人|次|辆|台|套|个|家|项|户|场|件|名)/;
/** 25 behind 接待人次. */
const NAMED = /(批次|人次|批|人数|辆数|台数|个数)[^，。；、\d]{0,4}$/;
const SAME: Readonly<Record<string, string>> = {
  批: '批次',
  人数: '人',
  名: '人',
  人次: '人',
  辆数: '辆',
  台数: '台',
  个数: '个',
};

/** What a number in the text counts, by the word behind it or before it; "" where neither says. */
export function counterOf(context: RuleContext, fact: Fact): string {
  const { place } = fact;
  if (isCellPlace(place)) return '';
  const text = context.sentence(fact);
  const before = NAMED.exec(text.slice(0, place.start))?.[1];
  const found =
    before ??
    COUNTERS.exec(text.slice(place.end))?.[1] ??
    COUNTERS.exec(place.text.replace(/^[\d.,\s]+/, ''))?.[1] ??
    '';
  return SAME[found] ?? found;
}
