import { formOfTitle } from '../../standards/index.ts';
import type { Rule } from '../rule.ts';
import { remark, stretch } from '../support/passages.ts';
import { completenessOf } from './completeness.ts';
import { contentsOf, missingEntries } from './contents.ts';

/** At most so large a part of the contents may be missing: more were read wrongly, or stand in another file. */
const AT_MOST = 0.15;

/** What the table of contents lists is in the body. */
export const tocBody: Rule = {
  meta: {
    id: 'toc-body',
    scope: 'document',
    severity: 'warn',
    tolerance: 'exact',
    says: { zh: '目录所列各项见于正文', en: 'What the table of contents lists is in the body' },
  },
  *bind(context) {
    const { disclosure } = context.interpretation;
    const contents = contentsOf(disclosure);
    if (!contents) return;
    // A required table that is missing is told as such.
    const told = new Set(
      (completenessOf(context.interpretation) ?? []).filter(({ state }) => state === 'missing').map(({ id }) => id),
    );
    const missing = missingEntries(disclosure, contents).filter(({ text }) => !told.has(formOfTitle(text)?.form ?? ''));
    if (missing.length === 0 || missing.length > Math.max(1, contents.entries.length * AT_MOST)) return;
    const places = missing.flatMap(({ block: id }) => {
      const block = disclosure.blocks.find((one) => one.id === id);
      return block && block.kind !== 'table' ? [stretch(block, 0, block.text.length)] : [];
    });
    const names = missing.map(({ text }) => text).join('；');
    yield remark(this.meta, {
      places,
      message: {
        zh: `目录列有“${names}”，正文没有同名的标题或表`,
        en: `The contents list “${names}”; no heading or table of that name is in the body`,
      },
    });
  },
};
