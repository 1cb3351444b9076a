import type { Indicator } from '../../interpret/index.ts';
import { readTarget } from '../../interpret/indicators.ts';
import type { TextPlace } from '../../model/index.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { indicators } from './indicators.ts';

/** Names that many projects share, each with its own value. */
const GENERIC = /满意|^.{0,4}$|完成率$|及时率$|成本/;
const TOLD =
  /^(?:均|应|要|须|须?达到|力争|保持|控制|在|为|达|到|不低于|不少于|大于|等于|或|≥|=|>)*(\d{1,6}(?:\.\d+)?)(%|次|人|个|家|场|件)/;

/**
 * A target that the running text tells by the very name of the form, with another value. Only names that one value stands
 * behind in all forms, and that are not those of every project (满意度).
 */
export const indicatorNarrTie: Rule = {
  meta: {
    id: 'indicator-narr-tie',
    scope: 'text-table',
    severity: 'info',
    tolerance: 'exact',
    says: { zh: '同一绩效指标在文中与表中一致', en: 'A target is the same in the text and in its form' },
  },
  *bind(context) {
    const { disclosure, head } = context.interpretation;
    const byName = new Map<string, Indicator[]>();
    for (const one of indicators(context)) {
      if (one.value !== null && one.unit !== '' && !GENERIC.test(one.name))
        byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
    }
    for (const [name, told] of byName) {
      const [first] = told;
      if (!first || new Set(told.map(({ value, unit }) => `${Number(value)}${unit}`)).size > 1) continue;
      for (const { value, unit, place } of inText(disclosure.blocks, name, head.year)) {
        if (unit !== first.unit || Number(value) === Number(first.value)) continue;
        yield remark(this.meta, {
          places: [place, first.valuePlace],
          message: {
            zh: `指标“${name}”文中为 ${value}${unit}，绩效表中为 ${first.value}${first.unit}`,
            en: `The target “${name}” is ${value} ${unit} in the text and ${first.value} ${first.unit} in its form`,
          },
        });
      }
    }
  },
};

type Blocks = readonly ({ kind: 'table'; id: string } | { kind: 'heading' | 'paragraph'; id: string; text: string })[];

function inText(
  blocks: Blocks,
  name: string,
  year: number | null,
): { value: string; unit: string; place: TextPlace }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const at = block.text.indexOf(name);
    // What was reached in another year is no target of this one.
    const clause = /[^。；;，,]*$/.exec(block.text.slice(0, Math.max(0, at)))?.[0] ?? '';
    if (/上年|去年/.test(clause) || (year !== null && /20\d\d年/.test(clause) && !clause.includes(`${year}年`)))
      return [];
    const behind = at < 0 ? '' : block.text.slice(at + name.length, at + name.length + 24);
    const found = TOLD.exec(behind.normalize('NFKC').replace(/\s/g, ''));
    const read = found ? readTarget(`${found[1]}${found[2]}`) : null;
    if (!found || !read?.value) return [];
    const end = at + name.length + behind.indexOf(found[1] ?? '') + (found[1]?.length ?? 0);
    return [
      {
        value: read.value,
        unit: read.unit,
        place: { block: block.id, start: at, end, text: block.text.slice(at, end) },
      },
    ];
  });
}
