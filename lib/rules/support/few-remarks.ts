import type { Rule } from '../rule.ts';

/** Nobody reads more of one kind; so many are a hostile page, or one that we misread. */
const MOST = 50;

/** The same rule, which falls silent after so many remarks: a megabyte of stray marks must not fill the panel. */
export function fewRemarks(rule: Rule): Rule {
  return {
    ...rule,
    *bind(context) {
      let told = 0;
      for (const one of rule.bind(context)) {
        yield one;
        if (++told >= MOST) return;
      }
    },
  };
}
