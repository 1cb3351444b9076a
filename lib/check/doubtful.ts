import { type Bilingual, type CheckedRelation, type Interpretation, isCellPlace, type Table } from '../model/index.ts';
import { figuresOf } from './clusters.ts';
import { type Facts, factOf } from './facts.ts';

/** Below this a table's structure is more of a guess than a reading. */
const SURE = 0.5;

/** Whether a table may have been misread: what fails in it then says nothing against the document. */
export function isDoubtful({ confidence, defects }: Table): boolean {
  return confidence < SURE || defects.some((defect) => defect !== 'too-large');
}

/** What fails between figures of a doubtful table is left undecided. That many hold there all the same counts as before. */
export function withoutDoubtful(
  checked: readonly CheckedRelation[],
  { disclosure }: Interpretation,
  facts: Facts,
): CheckedRelation[] {
  const doubtful = new Set(disclosure.tables.filter(isDoubtful).map(({ id }) => id));
  if (doubtful.size === 0) return [...checked];
  const touches = (one: CheckedRelation) =>
    figuresOf(one).some((id) => {
      const { place } = factOf(facts, id);
      return isCellPlace(place) && doubtful.has(place.table);
    });
  return checked.map((one) => (one.verdict === 'violated' && touches(one) ? { ...one, verdict: 'undecided' } : one));
}

/** Why a doubtful table is not accused, by what was wrong with it. */
export function doubtOf({ defects }: Table): Bilingual {
  if (defects.includes('low-quality-text'))
    return { zh: '文字质量差，读出的数字不可靠', en: 'Text of low quality: its figures are not reliable' };
  if (defects.includes('overlapping-cells'))
    return { zh: '单元格重叠，表格结构不能确定', en: 'Cells overlap: the structure is not certain' };
  if (defects.includes('cut-by-page'))
    return {
      zh: '可能与相邻页的表是同一张，未能接上',
      en: 'It may go on in the table on the next page, and could not be joined with it',
    };
  return { zh: '栏的划分不能确定', en: 'It is not certain how the columns are parted' };
}
