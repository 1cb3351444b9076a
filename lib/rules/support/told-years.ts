import { type Claim, type Fact, isCellPlace, type Remark, type TextPlace } from '../../model/index.ts';
import type { RuleContext } from '../context.ts';
import type { RuleMeta } from '../rule.ts';
import { remark, stretch } from './passages.ts';

/** So many amounts of its own year must a document tell before one of another year stands out. */
const ENOUGH = 3;

/** An amount of the text with the year that its sentence begins with. */
interface Dated {
  claim: Claim;
  fact: Fact;
  year: number;
  place: TextPlace;
  paragraph: string;
}

/**
 * Amounts of a budget that are told of a year which is not its own, and cannot be told of it: of a year that is still to
 * come; of the year before, where the very amount is that of this year's tables, or where the sentence compares it with
 * the year before as the budget's own, and nothing else tells this year's amount of the same thing.
 */
export function* toldYears(meta: RuleMeta, context: RuleContext, year: number): Generator<Remark> {
  const { kind, level } = context.interpretation.head;
  if (kind !== 'budget' || level === 'government') return;
  const dated = datedAmounts(context);
  if (dated.filter((one) => one.year === year).length < ENOUGH) return;
  const astray = new Set(dated.flatMap(({ claim, year: of }) => (of === year ? [] : [claim.id])));
  const ownKinds = new Set(
    context.claims.flatMap(({ id, subject, level: told }) => (told && !astray.has(id) ? [nameOf(subject)] : [])),
  );
  const printed = amountsOf(context, year);
  for (const one of dated) {
    if (one.year === year || one.claim.subject.kind === null || !isPlan(one)) continue;
    const isToCome = one.year > year && one.year <= year + 2;
    const isThisYears = one.year === year - 1 && isOfThisYear(one, printed);
    const isComparedOn =
      one.year === year - 1 && COMPARES_ON.test(one.paragraph) && !ownKinds.has(nameOf(one.claim.subject));
    if (!isToCome && !isThisYears && !isComparedOn) continue;
    yield remark(meta, {
      places: [one.place, one.fact.place],
      severity: 'warn',
      message: {
        zh: `写“${one.place.text}年”，所述是本文件${year}年的预算`,
        en: `It says ${one.place.text}; what it tells is this document's budget of ${year}`,
      },
    });
  }
}

const nameOf = ({ kind, name, side }: Claim['subject']) => `${kind ?? name}|${side}`;

/** Amounts at the beginning of a paragraph that speaks of one year alone. */
function datedAmounts(context: RuleContext): Dated[] {
  const { disclosure } = context.interpretation;
  const blocks = new Map(
    disclosure.blocks.flatMap((block) => (block.kind === 'table' ? [] : [[block.id, block] as const])),
  );
  const seen = new Set<string>();
  return context.claims.flatMap((claim): Dated[] => {
    const block = blocks.get(claim.block);
    const fact = claim.level && context.told(claim.level.fact);
    if (!block || !fact || isCellPlace(fact.place) || fact.quantity !== 'money' || seen.has(block.id)) return [];
    const before = block.text.slice(0, fact.place.start);
    const found = OPENS_WITH_YEAR.exec(before);
    const start = found ? before.indexOf(found[1] ?? '', found.index) : -1;
    if (!found || start < 0) return [];
    seen.add(block.id);
    const years = new Set([...block.text.matchAll(/20\d\d(?=\s*年)/g)].map(([one]) => one));
    const year = Number(found[1]);
    // A comparison with the year before names that; any other year beside it shows what the paragraph is about.
    const others = [...years].filter((one) => Number(one) !== year && Number(one) !== year - 1);
    return others.length > 0
      ? []
      : [{ claim, fact, year, place: stretch(block, start, start + 4), paragraph: block.text }];
  });
}

/** 2026年本部门…, （一）某某局2026年度…: nothing is told, and nothing compared, in front of it. */
const OPENS_WITH_YEAR = /^[^，。；,;:：比较与同截至止]{0,40}?(?<!\d)(20\d\d)\s*年度?[^。；;\d]{0,60}$/;
const PLANNED = /预算|安排/;
const OF_ANOTHER_TIME = /决算|执行|完成|实际|自评|评价|结转|结余|计划|规划|拟于|将于|预计|截[至止]|批复|下达|追加|调整/;

/** What the paragraph says of money that is planned for a year, and nothing of what became of it. */
function isPlan({ paragraph, fact }: Dated): boolean {
  const opening = isCellPlace(fact.place) ? '' : paragraph.slice(0, fact.place.start);
  return PLANNED.test(opening) && !OF_ANOTHER_TIME.test(paragraph);
}

const COMPARES_ON = /[比较与同]\s*(?:上年|上一年|去年)/;
const UNCHANGED = /持平|不变|无变化|一致|相同|增加\s*0(?:\.0+)?\s*万?元/;

/** The very amount that the tables print for this year, and not for the one before. */
function isOfThisYear({ fact, paragraph }: Dated, printed: Printed): boolean {
  const digits = fact.place.text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
  const key = keyOf(fact);
  return digits.length >= 4 && !UNCHANGED.test(paragraph) && printed.own.has(key) && !printed.others.has(key);
}

interface Printed {
  own: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

function amountsOf({ interpretation: { facts } }: RuleContext, year: number): Printed {
  const own = new Set<string>();
  const others = new Set<string>();
  for (const fact of facts) {
    if (!isCellPlace(fact.place) || fact.quantity !== 'money' || fact.value === null) continue;
    const isOwn = (fact.period === null || fact.period === 'current') && (fact.year === null || fact.year === year);
    (isOwn ? own : others).add(keyOf(fact));
  }
  return { own, others };
}

const keyOf = ({ value, unit }: Fact) => `${Number(value)}|${unit}`;
