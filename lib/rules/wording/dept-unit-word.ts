import type { Rule } from '../rule.ts';
import { isItem } from '../support/lines.ts';
import { remark, runningText } from '../support/passages.ts';

/**
 * （含所属单位） in the budget of one unit whose own table lists no other. In a department's budget the same words are
 * lawful, whatever the table lists; so are 部门预算 and 编制部门 as terms.
 */
export const deptUnitWord: Rule = {
  meta: {
    id: 'dept-unit-word',
    scope: 'document',
    severity: 'info',
    says: { zh: '单位预算只说本单位，不写“含所属单位”', en: "A unit's budget tells of that unit alone" },
    tolerance: 'exact',
  },
  *bind(context) {
    if (context.interpretation.head.level !== 'unit') return;
    const units = context.ledgers('institution-setup').flatMap(({ lines }) => lines.filter(isItem));
    if (units.length > 1) return;
    const places = runningText(context).flatMap((passage) =>
      [...passage.text.matchAll(WITH_SUBORDINATES)].map(({ 0: words, index }) =>
        passage.at(index, index + words.length),
      ),
    );
    const [first] = places;
    if (!first) return;
    yield remark(this.meta, {
      places,
      message: {
        zh: `这是单位预算${units.length === 1 ? '，机构设置只列本级' : ''}，文中却写“${first.text}”：口径可能不同`,
        en: `This is one unit's budget${units.length === 1 ? ' and it lists no other' : ''}, yet the text says “${first.text}” (with subordinate units): the scope may differ`,
      },
    });
  },
};

const WITH_SUBORDINATES = /[（(]含(?:所属|下属)(?:各)?(?:事业)?单位[)）]/g;
