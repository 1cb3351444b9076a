import type { Rule } from '../rule.ts';
import { type OfficeLevel, officeLevel } from '../support/office-level.ts';
import { remark, runningText } from '../support/passages.ts';

/**
 * 省级财政拨付 in the glossary of a district's office: taken over from the template of a higher level. Only where the
 * office's own level can be meant; what a province does for the district is told in the same words.
 */
export const levelName: Rule = {
  meta: {
    id: 'level-name',
    scope: 'text',
    severity: 'info',
    says: {
      zh: '说到本级财政、本级部门时，级次与单位相符',
      en: 'Where its own level is meant, an office names it rightly',
    },
    tolerance: 'exact',
  },
  *bind(context) {
    const level = officeLevel(context);
    if (level === null || level === 'province') return;
    const places = runningText(context).flatMap((passage) =>
      [...passage.text.matchAll(OWN_LEVEL)].flatMap(({ 0: words, index, groups }) => {
        const named = groups?.level ?? groups?.budget ?? groups?.office ?? groups?.ours ?? '';
        return isForeign(named, level, groups?.ours !== undefined) ? [passage.at(index, index + words.length)] : [];
      }),
    );
    const [first] = places;
    if (!first) return;
    const words = [...new Set(places.map(({ text }) => text))].slice(0, 4);
    yield remark(this.meta, {
      places,
      message: {
        zh: `本单位属${NAMES[level].zh}，文中却写“${words.join('”“')}”，级次不符，疑为照抄上级模板`,
        en: `The office is of a ${NAMES[level].en}, yet the text says “${words.join('”, “')}”: another level, probably taken over from its template`,
      },
    });
  },
};

const NAMES = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县（区）级', en: 'district or county' },
} as const satisfies Record<OfficeLevel, unknown>;

/** Where only the office's own level can be meant: what its revenue is, which budget its 三公 stand in, who uses it. */
const OWN_LEVEL =
  /指(?<level>[省市](?:本)?级)财政(?:部门)?(?:当年)?(?:拨付|拨款|安排)|纳入(?<budget>[省市](?:本)?级)财政预算管理|(?:指|是)(?<office>[省市][级直])(?:各)?(?:部门|单位)(?:用|使用|通过|利用)(?:一般公共预算)?财政拨款|我(?<ours>省)(?:省级|省直|各)?(?:部门|单位)预算/g;

function isForeign(named: string, level: OfficeLevel, ours: boolean): boolean {
  if (named.startsWith('省')) return true;
  return level === 'county' && !ours;
}
