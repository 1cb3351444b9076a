import { Decimal, formatNumber } from '../amounts/index.ts';
import {
  type Bilingual,
  type Candidate,
  type CheckedRelation,
  isCellPlace,
  type Tape,
  type TapeLine,
} from '../model/index.ts';
import { showSign } from '../words/index.ts';

const MOST_SHOWN = 4;

/**
 * What a finding says in one sentence, as an accountant would: 支出总表 · 合计：基本支出 827.09 + 项目支出 447.83 =
 * 1274.92，表中合计 1274.78，相差 −0.14，不能同时成立。
 *
 * @param tape the relation that says most
 * @param others violated relations of the same cause beside it
 * @param missing rows elsewhere that would close the list, where it seems to lack them
 * @param says what the rule asks for, where the figures alone do not show it
 */
export function messageOf(
  tape: Tape,
  others: number,
  severity: CheckedRelation['relation']['severity'],
  missing: Candidate | null = null,
  says: Bilingual | null = null,
): Bilingual {
  if (tape.kind === 'words') return worded(tape, others);
  const sum = sumOf(tape);
  const printed = printedOf(tape);
  const difference = showSign(differenceOf(tape));
  const sure = severity === 'error';
  const verdict = {
    zh: sure ? '不能同时成立' : '存疑',
    en: sure ? 'These figures cannot all be true' : 'In doubt',
  };
  const more = joined(missing && missingRows(missing), others === 0 ? null : moreOf(others));
  return {
    zh: `${tape.heading.zh}：${sum.zh}，${printed.zh}，相差 ${difference}，${verdict.zh}${says ? `（应当：${says.zh}）` : ''}。${more.zh}`,
    en: `${tape.heading.en}: ${sum.en}; ${printed.en}; difference ${difference}. ${verdict.en}${says ? ` (what should be: ${says.en})` : ''}.${more.en}`,
  };
}

/** What no arithmetic tells: the statement says it all. */
function worded(tape: Tape, others: number): Bilingual {
  const more = others === 0 ? null : moreOf(others);
  return {
    zh: `${tape.heading.zh}：${tape.statement.zh}。${more?.zh ?? ''}`,
    en: `${tape.heading.en}: ${tape.statement.en}.${more ? ` ${more.en}` : ''}`,
  };
}

/** 差额等于别处列有而此处没有的：甲 78.68 + 乙 3.00，似缺行. */
function missingRows({ changes }: Candidate): Bilingual {
  const rows = (name: (label: Bilingual) => string) =>
    changes.map(({ label, place }) => `${name(label)} ${showSign(place.text)}`).join(' + ');
  return {
    zh: `差额恰等于别处列有、此处没有的：${rows(({ zh }) => zh)}，似缺行。`,
    en: `The difference is just what stands elsewhere and not here: ${rows(({ en }) => en)}. A row seems to be missing.`,
  };
}

/** Further sentences; the English ones parted by a space. */
function joined(...sentences: (Bilingual | null)[]): Bilingual {
  const told = sentences.filter((one) => one !== null);
  return { zh: told.map(({ zh }) => zh).join(''), en: told.map(({ en }) => ` ${en}`).join('') };
}

function moreOf(others: number): Bilingual {
  return {
    zh: `另有 ${others} 处关系也不成立。`,
    en: `${others} more ${others === 1 ? 'relation does' : 'relations do'} not hold either.`,
  };
}

function printedOf({ kind, total, addends, unit }: Tape): Bilingual {
  const zh = kind === 'at-most' ? '超过' : kind === 'at-least' ? '少于' : '';
  const en = kind === 'at-most' ? 'more than ' : kind === 'at-least' ? 'less than ' : '';
  // Beside figures in another unit the total says its own.
  const figure = addends.some((line) => line.unit !== null) ? `${showSign(total.text)} ${unit}` : showSign(total.text);
  // The heading names a figure of the text already.
  return isCellPlace(total.place)
    ? { zh: `${zh}表中${total.label} ${figure}`, en: `${en}printed ${total.label} ${figure}` }
    : { zh: `${zh}文中 ${figure}`, en: `${en}${figure} in the text` };
}

function sumOf(tape: Tape): Bilingual {
  if (tape.kind === 'ratio') {
    const quotient = quotientOf(tape);
    return { zh: quotient, en: quotient };
  }
  const [first] = tape.addends;
  if (!first) return { zh: '表中没有列出', en: 'nothing is listed' };
  const shown = addedFirst(tape.addends).slice(0, MOST_SHOWN).map(termOf);
  const inText = isCellPlace(tape.total.place) && !isCellPlace(first.place);
  const zh = inText ? '文中' : first.where === null ? '' : `${first.where} · `;
  const en = inText ? 'the text has ' : first.where === null ? '' : `${first.where} · `;
  if (tape.addends.length === 1) return { zh: `${zh}${shown.join('')}`, en: `${en}${shown.join('')}` };
  const left = tape.addends.length - shown.length;
  const computed = written(tape, tape.computed ?? '');
  return {
    zh: `${zh}${shown.join('')}${left > 0 ? ` + 另 ${left} 项` : ''} = ${computed}`,
    en: `${en}${shown.join('')}${left > 0 ? ` + ${left} more` : ''} = ${computed}`,
  };
}

/** （上年 64.00 − 本年 61.50） ÷ 上年 64.00 = 3.91%. */
function quotientOf(tape: Tape): string {
  const { addends } = tape;
  const computed = `${written(tape, (tape.computed ?? '').replace('%', ''))}%`;
  const at = addends.findIndex(({ sign }) => sign === '÷');
  const side = (lines: readonly TapeLine[]) => {
    const text = lines.map((line, index) => termOf(index === 0 ? { ...line, sign: '+' } : line, index)).join('');
    return lines.length > 1 ? `(${text})` : text;
  };
  return `${side(addends.slice(0, at))} ÷ ${side(addends.slice(at))} = ${computed}`;
}

/** 25.00 − 6.60 rather than −6.60 + 25.00. */
function addedFirst(lines: readonly TapeLine[]): TapeLine[] {
  const at = lines.findIndex(({ sign }) => sign === '+');
  const first = lines[at];
  return at > 0 && first && lines[0]?.sign === '-' ? [first, ...lines.filter((line) => line !== first)] : [...lines];
}

/** By how much a bound is missed has no sign: the words say which way. */
function differenceOf(tape: Tape): string {
  const difference = written(tape, tape.difference ?? '');
  return tape.kind === 'at-most' || tape.kind === 'at-least' ? difference.replace(/^[-−]/, '') : difference;
}

/** As the document writes its own figures: with its separators, a rate with as many decimals as are printed. */
function written({ kind, total, addends }: Tape, value: string): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return value;
  const isGrouped = [total, ...addends].some(({ text }) => /\d[,，]\d{3}(?!\d)/.test(text));
  const own = value.split('.')[1]?.length ?? 0;
  const printed = /[.．](\d+)/.exec(total.text.normalize('NFKC'))?.[1]?.length ?? 0;
  const decimals = kind === 'ratio' ? Math.min(own, printed) : own;
  return formatNumber(new Decimal(value), decimals, { thousands: isGrouped });
}

function termOf({ sign, label, text, unit }: TapeLine, index: number): string {
  const joint = index > 0 ? ` ${sign === '-' ? '−' : sign} ` : sign === '-' ? '−' : '';
  return `${joint}${label} ${showSign(text)}${unit === null ? '' : ` ${unit}`}`;
}
