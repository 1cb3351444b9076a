import { normaliseName } from '../../../standards/index.ts';
import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { remark, runningText } from '../../support/passages.ts';

/** Shorter names are words of everyday language: they may well stand beside each other. */
const LONG_ENOUGH = 5;

/** Keeps a hostile page from costing more than it can tell. */
const MOST_NAMES = 200;

/** Two projects of the document, named one right behind the other in a list: the 、 between them is missing. */
export function* joinedNames(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const names = projectNames(context);
  if (names.length < 2) return;
  for (const passage of runningText(context)) {
    // Headings of their own tables name them alone.
    if (!passage.text.includes('、')) continue;
    for (const first of names) {
      for (let at = passage.text.indexOf(first); at >= 0; at = passage.text.indexOf(first, at + first.length)) {
        const end = at + first.length;
        const second = names.find((name) => passage.text.startsWith(name, end));
        if (second === undefined || names.some((name) => name.includes(first + second))) continue;
        yield remark(meta, {
          places: [passage.at(at, end + second.length)],
          message: {
            zh: `“${first}”与“${second}”是两个项目，之间缺顿号`,
            en: `“${first}” and “${second}” are two projects; the mark 、 between them is missing`,
          },
        });
      }
    }
  }
}

/** Names of projects by the titles of their performance forms and by the lists of projects. */
function projectNames(context: RuleContext): string[] {
  const { tables } = context.interpretation.disclosure;
  const ofForms = tables.flatMap(({ title }) => /^(.{4,40}?)(?:项目)?绩效目标表$/.exec(nameOf(title))?.[1] ?? []);
  const ofLists = context
    .ledgers('project-expenditure')
    .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'item').map(({ label }) => label));
  const names = [...ofForms, ...ofLists].map((name) => name.trim()).filter((name) => name.length >= LONG_ENOUGH);
  return [...new Set(names)].filter((name) => normaliseName(name) === name).slice(0, MOST_NAMES);
}

/** A title without what numbers it: 3、, （二）, （2）. */
function nameOf(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/^(?:(?:\d+|[一二三四五六七八九十]+)[.、．]|[（(][\d一二三四五六七八九十]+[)）])+/, '');
}
