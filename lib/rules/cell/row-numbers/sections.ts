import { type EnumeratorStyle, readLabel } from '../../../interpret/labels.ts';
import type { Block, Table } from '../../../model/index.ts';
import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { remark, stretch } from '../../support/passages.ts';

type TextBlock = Extract<Block, { text: string }>;

interface Numbered {
  block: TextBlock;
  /** Index among all blocks. */
  at: number;
  style: EnumeratorStyle;
  ordinal: number;
}

/** From the outermost to the innermost; a number of an outer style begins those within anew. */
const DEPTH: readonly EnumeratorStyle[] = ['chinese', 'chinese-bracket', 'arabic', 'arabic-bracket'];

/**
 * Numbers of sections: one left out that stands nowhere between its neighbours, one printed twice, two in a row before
 * one heading. Lists begin anew wherever they like; only a step of two, or of none, is a slip.
 */
export function* sectionNumbers(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const { blocks } = context.interpretation.disclosure;
  const last = new Map<EnumeratorStyle, Numbered>();
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') continue;
    yield* twoNumbers(meta, block);
    const { enumerator, ordinal } = readLabel(block.text.slice(0, 16));
    const depth = enumerator === null ? -1 : DEPTH.indexOf(enumerator);
    if (enumerator === null || ordinal === null || depth < 0) continue;
    const one: Numbered = { block, at, style: enumerator, ordinal };
    const before = last.get(enumerator);
    for (const inner of DEPTH.slice(depth + 1)) last.delete(inner);
    last.set(enumerator, one);
    if (before) yield* stepOf(meta, context, before, one);
  }
}

function* stepOf(meta: RuleMeta, context: RuleContext, before: Numbered, one: Numbered): Generator<Bound> {
  const place = numberOf(one.block);
  const printed = [before, one].map(({ block }) => numberOf(block).text);
  const step = one.ordinal - before.ordinal;
  if (step !== 2 && step !== 0) return;
  const between = context.interpretation.disclosure.blocks.slice(before.at, one.at);
  const texts = between.flatMap((block) => textsOf(context, block));
  if (texts.some(beginsPart)) return;
  const isAmong = (marks: readonly string[]) => texts.some((text) => marks.some((mark) => text.includes(mark)));
  if (step === 2) {
    const missing = before.ordinal + 1;
    const marks = marksOf(one.style, missing);
    if (isAmong(marks)) return;
    const stray = between.find(
      (block): block is TextBlock => block.kind !== 'table' && isStray(one.style, missing, block.text),
    );
    yield remark(meta, {
      places: stray ? [numberOf(stray), place] : [place],
      message: stray
        ? {
            zh: `“${printed[0]}”与“${printed[1]}”之间应为“${marks[0]}”，印作“${numberOf(stray).text}”`,
            en: `Between “${printed[0]}” and “${printed[1]}” the number “${marks[0]}” was expected; “${numberOf(stray).text}” is printed`,
          }
        : {
            zh: `标题序号从“${printed[0]}”跳到“${printed[1]}”，缺“${marks[0]}”`,
            en: `The numbers of headings go from “${printed[0]}” to “${printed[1]}”; “${marks[0]}” is missing`,
          },
    });
  } else if (isTwice(before, one) && !isAmong(marksOf(one.style, 1))) {
    yield remark(meta, {
      places: [place, numberOf(before.block)],
      message: {
        zh: `标题序号“${printed[1]}”连续印了两次`,
        en: `Two headings in a row bear the number “${printed[1]}”`,
      },
    });
  }
}

/** Numbers begin anew with a part, wherever its own heading ends. */
function beginsPart(text: string): boolean {
  return /第[一二三四五六七八九十]{1,3}部分/.test(text);
}

/** 二、… 二、…: notes of tables and lists within a section may well begin with the same number. */
function isTwice(before: Numbered, one: Numbered): boolean {
  const outer = one.style === 'chinese' || one.style === 'chinese-bracket';
  return outer && one.ordinal === before.ordinal && one.ordinal > 1 && before.block.text !== one.block.text;
}

/** 1、（2）招商活动经费: a list within a heading begins with one. */
function* twoNumbers(meta: RuleMeta, block: TextBlock): Generator<Bound> {
  const found =
    /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]\s*[（(](?!1[)）]|一[)）])(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]/.exec(
      block.text,
    );
  if (!found) return;
  yield remark(meta, {
    places: [stretch(block, 0, found[0].length)],
    message: {
      zh: `标题序号重叠：“${found[0].trim()}”，只应有一个序号`,
      en: `Two numbers before one heading: “${found[0].trim()}”; one was expected`,
    },
  });
}

function numberOf(block: TextBlock) {
  const found = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,4})[)）]?[、.．]?)/.exec(block.text)?.[0] ?? '';
  return stretch(block, found.length - found.trimStart().length, found.length);
}

/** 3、 where 三、 is missing. */
function isStray(style: EnumeratorStyle, missing: number, text: string): boolean {
  const { enumerator, ordinal } = readLabel(text.slice(0, 16));
  return style === 'chinese' && enumerator === 'arabic' && ordinal === missing && !text.includes('。');
}

/** How a number may be printed in its style, the usual way first. */
function marksOf(style: EnumeratorStyle, ordinal: number): string[] {
  const chinese = chineseNumeral(ordinal);
  if (style === 'chinese') return [`${chinese}、`, `${chinese}.`, `${chinese}．`, `${chinese}，`, `第${chinese}`];
  if (style === 'chinese-bracket') return [`（${chinese}）`, `(${chinese})`, `（${chinese})`, `(${chinese}）`];
  // A bare digit may stand anywhere: what may be the number is taken for it.
  return [String(ordinal)];
}

const DIGITS = '一二三四五六七八九';

/** 1…99. */
function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : DIGITS.charAt((value % 10) - 1);
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS.charAt(tens - 1)}十${ones}`;
}

function textsOf({ interpretation }: RuleContext, block: Block): string[] {
  if (block.kind !== 'table') return [block.text];
  const table: Table | undefined = interpretation.disclosure.tables.find(({ id }) => id === block.id);
  return table ? [table.title, table.caption, ...table.cells.map(({ text }) => text)] : [];
}
