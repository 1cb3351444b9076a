import type { SubjectKind } from '../../model/index.ts';
import type { Draft } from './draft.ts';

type Kinds = readonly SubjectKind[];

const BASIC_AND_PROJECT: readonly Kinds[] = [['basic', 'project']];

/** What a subject falls into, where all of it is told. */
const FALLS_INTO: { readonly [kind in SubjectKind]?: readonly Kinds[] } = {
  basic: [['personnel', 'public']],
  car: [['car-purchase', 'car-running']],
  procurement: [['goods', 'works', 'services']],
  'three-public': [
    ['abroad', 'car', 'reception'],
    ['abroad', 'car-purchase', 'car-running', 'reception'],
  ],
  'general-public': BASIC_AND_PROJECT,
  'fiscal-expenditure': BASIC_AND_PROJECT,
  expenditure: BASIC_AND_PROJECT,
  'current-expenditure': BASIC_AND_PROJECT,
};

/**
 * Parts that a paragraph tells in sentences of their own: 基本支出581.65万元。其中：人员经费499.08万元，…。人员经费用途主要包括…。
 * 公用经费82.57万元, or without any word that leads to them: 政府采购支出275.13万元，货物…、工程…、服务…. They are put below their
 * whole only where they stand right behind it and are, by their names, all there is of it.
 *
 * Between them nothing else is told: 财政拨款支出…，其中：一般公共预算…，政府性基金…。基本支出…，项目支出… are parts of the first.
 *
 * @param drafts what the paragraph tells, in its order; changed in place
 * @param text the paragraph's
 */
export function joinSiblings(drafts: readonly Draft[], text: string): void {
  for (const [at, whole] of drafts.entries()) {
    const sets = FALLS_INTO[whole.subject.kind ?? 'functional'];
    if (!sets || !whole.top || whole.level === null || whole.partial || whole.wording === 'mainly-including') continue;
    const told = whole.parts.map(({ subject }) => subject.kind);
    const last = whole.parts.at(-1);
    const behind = drafts.slice((last ? drafts.indexOf(last) : at) + 1).filter(({ counted }) => !counted);
    for (const set of sets) {
      if (told.some((kind) => kind === null || !set.includes(kind))) continue;
      const missing = behind.slice(0, set.length - told.length);
      const all = new Set([...told, ...missing.map(({ subject }) => subject.kind)]);
      if (missing.length === 0 || all.size !== set.length || !set.every((kind) => all.has(kind))) continue;
      if (missing.some((part) => !part.top || part.level === null || !isOfOneFund(whole, part))) continue;
      if (told.length === 0 && !(isSmall(whole) && isOneSentence(text, whole, missing))) continue;
      for (const part of missing) part.top = false;
      whole.parts.push(...missing);
      whole.wording ??= 'including';
      for (const part of whole.parts) part.unsure = [];
      break;
    }
  }
}

/** What no other subject of a paragraph falls into likewise: 基本支出 and 项目支出 may be of any fund told before. */
function isSmall({ subject: { kind } }: Draft): boolean {
  return kind === 'basic' || kind === 'car' || kind === 'procurement' || kind === 'three-public';
}

function isOneSentence(text: string, whole: Draft, parts: readonly Draft[]): boolean {
  const [from, to] = [startOf(whole), Math.max(...parts.map(startOf))];
  return !text.slice(from, to).includes('。');
}

/** A fact's id ends in where it begins. */
function startOf({ level }: Draft): number {
  return Number(level?.fact.split(':').at(-1) ?? 0);
}

/** 一般公共预算基本支出 is no part of all that was spent, told beside all projects. */
function isOfOneFund({ subject: whole }: Draft, { subject: part }: Draft): boolean {
  return !part.general || whole.general;
}
