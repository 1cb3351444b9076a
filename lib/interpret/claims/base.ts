import type { Stage } from '../../model/index.ts';

/** What something is compared with, as words tell it. Offsets count within the words. */
export interface WordedBase {
  start: number;
  end: number;
  year: number | null;
  prior: boolean;
  stage: Stage | null;
  restated: boolean;
}

const BASE =
  /(?:同比|环比)|(?:相?比|相?较于?|与|和|同)\s*(?:(?<year>20\d\d)\s*年度?|(?<prior>上一?年度?|去年|前一?年)|(?<own>年初|预算|调整预算|全年预算))\s*(?:[的同口径当全初年终末度调整后部门单位财政拨款一般公共本级批复安排支出收入项]{0,10}?(?:预算执行数|执行数|累计支出|实际支出|支出决算数|决算支出数|支出数|预算数|决算数|年初数|预算|决算|完成数|同期|水平|数))?\s*(?:数|额|总额)?的?(?:相比较?|相对比|对比|比较|相较|相比之下|比)?\s*/g;

/** The last base that the words name from `from` on; null where they name none. */
export function readBase(words: string, from: number): WordedBase | null {
  let last: WordedBase | null = null;
  for (const found of words.matchAll(BASE)) {
    if (found.index < from) continue;
    const text = found[0];
    const { year, prior } = found.groups ?? {};
    last = {
      start: found.index,
      end: found.index + text.length,
      year: year ? Number(year) : null,
      prior: prior !== undefined || text.startsWith('同比'),
      stage: stageIn(text),
      restated: text.includes('口径'),
    };
  }
  return last;
}

/**
 * 预决算管理业务, 预算准备金, 决算编审: names of work, and of money set aside; 一般公共预算: a fund. They say nothing of a
 * stage.
 */
const NAMES =
  /(?:预决算|预算|决算)(?:管理|绩效|准备金|稳定|周转|公开|编[制审报]|评审|审[核查计]|业务|工作|信息|系统|一体化|改革|法)|(?:一般公共|基金|国有资本经营)预算/g;
const STAGES =
  /(?<initial>年初预算|年初数)|(?<adjusted>调整后?预算|全年预算|变动预算)|(?<executed>执行数|完成数)|(?<final>决算)|(?<budget>预算)/g;

/** The stage of the year that words speak of: of 年初预算 and 决算 in one, the one that is told last. */
export function stageIn(words: string): Stage | null {
  const found = [...words.replace(NAMES, '').matchAll(STAGES)].at(-1);
  if (!found?.groups) return null;
  return (Object.keys(found.groups) as Stage[]).find((stage) => found.groups?.[stage] !== undefined) ?? null;
}
