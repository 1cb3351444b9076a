import { arithmeticOf } from '../check/arithmetic.ts';
import { factOf } from '../check/facts.ts';
import { pageName, pagesOf } from '../check/pages.ts';
import { shortTitles } from '../check/short-title.ts';
import { decimalsOf, shown } from '../check/tape.ts';
import {
  type Bilingual,
  type CheckedRelation,
  type Fact,
  type Finding,
  isCellPlace,
  type Severity,
  type Term,
} from '../model/index.ts';
import { showSign } from '../words/index.ts';
import { type DocumentPlace, type Pair, placeOf, type Which } from './pair.ts';
import { comparingRules } from './rules/index.ts';

/** Two documents that do not agree in a figure. */
export interface Disagreement {
  /** Stable across runs on the same two documents. */
  id: string;
  rule: string;
  severity: Severity;
  message: Bilingual;
  /** Every figure that takes part, the total first. */
  places: DocumentPlace[];
  arithmetic: Finding['arithmetic'];
}

/** What fails, told once for each pair of amounts: 收入, 财政拨款收入 and 一般公共预算 often come from one and the same figure. */
export function disagreementsOf(checked: readonly CheckedRelation[], pair: Pair): Disagreement[] {
  const name = namesOf(pair);
  const failed = checked.filter(({ verdict }) => verdict === 'violated');
  const groups = Map.groupBy(failed, ({ relation, printed, computed }) =>
    printed === null ? relation.id : `${relation.rule}|${printed}|${computed}`,
  );
  return [...groups.values()].map((members) => disagreement(members, pair, name));
}

function disagreement(members: readonly CheckedRelation[], pair: Pair, name: Names): Disagreement {
  const [lead] = members as [CheckedRelation, ...CheckedRelation[]];
  const { rule, severity } = lead.relation;
  const ids = new Set(members.flatMap(({ relation }) => [relation.total, ...relation.terms.map(({ fact }) => fact)]));
  return {
    id: lead.relation.id,
    rule,
    severity,
    message: messageOf(lead, members.length - 1, pair, name),
    places: [...ids].map((id) => placeOf(factOf(pair.facts, id).place)),
    arithmetic: arithmeticOf(lead, pair.facts),
  };
}

function messageOf(checked: CheckedRelation, others: number, pair: Pair, name: Names): Bilingual {
  const { relation, computed, difference } = checked;
  const says = comparingRules.find(({ meta }) => meta.id === relation.rule)?.meta.says ?? relation.statement;
  if (relation.kind === 'words') return { zh: `${relation.statement.zh}。`, en: `${relation.statement.en}.` };
  const total = factOf(pair.facts, relation.total);
  const decimals = decimalsOf(checked, pair.facts);
  const percent = relation.kind === 'ratio' ? '%' : '';
  const worth = shown(computed ?? '0', decimals) + percent;
  const tell = (language: 'zh' | 'en') => {
    const figures = relation.terms.map((term) => termOf(term, name(factOf(pair.facts, term.fact))[language]));
    return {
      total: name(total)[language],
      terms: joined(relation.kind, figures),
      worth,
      off: showSign(shown(difference ?? '0', decimals)),
    };
  };
  const zh = tell('zh');
  const en = tell('en');
  const sum = relation.terms.length > 1 ? ` = ${worth}` : '';
  return {
    zh: `${zh.total}；${zh.terms}${sum}；相差 ${zh.off}。应当：${says.zh}。口径可能不同，存疑。${others > 0 ? `另有 ${others} 处同样不符。` : ''}`,
    en: `${en.total}; ${en.terms}${sum}; difference ${en.off}. Expected: ${says.en}. The scope may differ: in doubt.${others > 0 ? ` ${others} more disagree alike.` : ''}`,
  };
}

interface Figure {
  /** Added, or taken away. */
  isAdded: boolean;
  /** Of a rate: what it is a rate of. */
  isBase: boolean;
  text: string;
}

function termOf({ weight, under }: Term, text: string): Figure {
  return { isAdded: weight > 0, isBase: under !== undefined, text };
}

/** a + b − c; of a rate (a − b) ÷ b. */
function joined(kind: CheckedRelation['relation']['kind'], figures: readonly Figure[]): string {
  // A fall is told as last year less this year.
  const ordered = [...figures.filter(({ isAdded }) => isAdded), ...figures.filter(({ isAdded }) => !isAdded)];
  const line = ordered
    .map(({ isAdded, text }, index) => (index > 0 ? `${isAdded ? ' + ' : ' − '}${text}` : isAdded ? text : `−${text}`))
    .join('');
  const base = figures.find(({ isBase }) => isBase);
  return kind === 'ratio' && base ? `(${line}) ÷ ${base.text}` : line;
}

/** A figure as a reader would find it: 2024年预算 · 收支总表 · 第 3 页 · 合计 1,274.78. */
type Names = (fact: Fact) => Bilingual;

function namesOf(pair: Pair): Names {
  const documents = ([0, 1] as const).map((which) => ({ ...labelOf(pair, which), ...roomsOf(pair, which) }));
  return (fact) => {
    const { document, place } = placeOf(fact.place);
    const { label, titleOf, pageOf } = documents[document] as (typeof documents)[number];
    const page = pageName(pageOf(place));
    const room = isCellPlace(place)
      ? { zh: titleOf(place.table), en: titleOf(place.table) }
      : { zh: '正文', en: 'text' };
    const row = fact.code && fact.label ? `${fact.code} ${fact.label}` : fact.label;
    const parts = (language: 'zh' | 'en') => [label[language], room[language], page[language], row, fact.columnLabel];
    const told = (language: 'zh' | 'en') =>
      `${[...new Set(parts(language))].filter((part) => part !== '').join(' · ')} ${showSign(place.text)}`;
    return { zh: told('zh'), en: told('en') };
  };
}

function labelOf(pair: Pair, which: Which): { label: Bilingual } {
  const { head } = (which === 0 ? pair.first : pair.second).interpretation;
  if (pair.kinship === 'department-and-unit') return { label: { zh: head.department, en: head.department } };
  const final = head.kind === 'final-account';
  return {
    label: { zh: `${head.year}年${final ? '决算' : '预算'}`, en: `${final ? 'final account' : 'budget'} ${head.year}` },
  };
}

function roomsOf(pair: Pair, which: Which) {
  const { disclosure } = (which === 0 ? pair.first : pair.second).interpretation;
  const titles = shortTitles(disclosure.tables);
  return { titleOf: (table: string) => titles.get(table) ?? '', pageOf: pagesOf(disclosure) };
}
