import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { officeLevel } from '../../support/office-level.ts';
import { cellTexts, remark, runningText } from '../../support/passages.ts';

/** 办公厅（室） names both; a 自治区 has a 办公厅. */
const COUNTY_OFFICE = /(?<!自治)(?:[区县旗]委|[区县旗](?:人民)?政府)办公厅(?![（(]室)/g;

/** Committees and governments of districts and counties have a 办公室, no 办公厅 (that is of provinces and large cities). */
export function* officeOfCounty(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  if (officeLevel(context) !== 'county') return;
  const passages = [...runningText(context), ...cellTexts(context, 5)];
  if (passages.some(({ text }) => text.includes('自治区'))) return;
  for (const passage of passages) {
    for (const { 0: words, index } of passage.text.matchAll(COUNTY_OFFICE)) {
      yield remark(meta, {
        places: [passage.at(index, index + words.length)],
        severity: 'info',
        key: `${passage.home}:${index}:办公厅`,
        message: {
          zh: `此处写“${words}”；区、县一级设办公室，不设办公厅，通常写作“${words.replace('厅', '室')}”`,
          en: `Here it says “${words}”; districts and counties have a 办公室; “${words.replace('厅', '室')}” was expected`,
        },
      });
    }
  }
}
