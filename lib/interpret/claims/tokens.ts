import { findNumbers, foldWidth, type TextNumber } from '../../amounts/index.ts';

/** A block of text as words, figures and the marks between them. Offsets are those of the block's text. */
export type Token =
  | { kind: 'words'; text: string; start: number; end: number }
  | { kind: 'figure'; figure: TextNumber; start: number; end: number }
  | { kind: 'stop'; mark: Stop; start: number; end: number }
  | { kind: 'open' | 'close'; start: number; end: number };

/** From the weakest to the strongest. */
export type Stop = '、' | '，' | '：' | '；' | '。';

const STOPS: ReadonlyMap<string, Stop> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['。', '。'],
  ['!', '。'],
  ['?', '。'],
  ['\n', '。'],
]);

/** A threshold, a rate per head or a rough figure is no amount of anything: 单价100万元（含）以上, 每人每年300元. */
const VAGUE_BEFORE =
  /(?:超过|不超|不高于|不低于|不少于|高于|低于|大于|小于|达到|每.{0,8}|人均|户均|单价|约|近|标准(?:为)?|[≥≤><])\s*$/;
/** 分别为4125.49，4143.91万元; 分别下降23.51%、38.28%: which figure is whose is told by the order alone. */
const LISTED_BEFORE = /\d(?:万元|元|%)?\s*[,、]\s*$/;
const LISTED_AFTER = /^\s*(?:[,、]|和|与)\s*-?\d[\d.,]*\s*(?:%|万元|亿元|元)/;
const VAGUE_AFTER = /^\s*(?:\([^)]{0,6}\))?\s*(?:以上|以下|以内|左右|之间|多|余|\/|每)/;
const PLACES = /^(?:县|区|市|州|乡|镇|街道|盟|旗|省份)/;
/** Kinds of figures that say how much there is of something. */
const TOLD = new Set(['money', 'percent', 'count']);
/** A bracket that tells amounts or parts is read; any other belongs to the words around it. */
const TELLS = /^\s*(?:其中|包括|均)|^(?!\s*(?:以下|下同|简称)).*(?:增加|减少|增长|下降|持平)/;

/** Splits a block's text. Linear in its length but for brackets, which are looked into once. */
export function tokensOf(printed: string): Token[] {
  const text = foldWidth(printed);
  const figures = findNumbers(printed).filter((figure) => isTold(text, figure));
  const quoted = quotedRanges(text);
  const tokens: Token[] = [];
  let from = 0;
  let next = 0;
  const structural = new Set<number>();
  const words = (to: number) => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const start = from + piece.indexOf(trimmed);
      tokens.push({ kind: 'words', text: trimmed, start, end: start + trimmed.length });
    }
  };
  let at = 0;
  while (at < text.length) {
    const figure = figures[next];
    const quote = quoted.get(at);
    if (quote !== undefined) {
      at = quote;
      while ((figures[next]?.start ?? text.length) < at) next++;
      continue;
    }
    if (figure && at === figure.start) {
      words(at);
      tokens.push({ kind: 'figure', figure, start: figure.start, end: figure.unitEnd });
      next++;
      at = figure.unitEnd;
      from = at;
      continue;
    }
    const character = text.charAt(at);
    if (character === '(') {
      const close = text.indexOf(')', at);
      const inner = close < 0 ? '' : text.slice(at + 1, close);
      const tells =
        TELLS.test(inner) || figures.some(({ start, kind }) => kind === 'money' && start > at && start < close);
      if (close >= 0 && !tells) {
        at = close + 1;
        while ((figures[next]?.start ?? text.length) < at) next++;
        continue;
      }
      structural.add(close);
      words(at);
      tokens.push({ kind: 'open', start: at, end: at + 1 });
      from = ++at;
      continue;
    }
    if (character === ')' && structural.has(at)) {
      words(at);
      tokens.push({ kind: 'close', start: at, end: at + 1 });
      from = ++at;
      continue;
    }
    const stop =
      STOPS.get(character) ?? (character === '、' && tokens.at(-1)?.kind === 'figure' && from === at ? '、' : null);
    if (stop) {
      words(at);
      tokens.push({ kind: 'stop', mark: stop, start: at, end: at + 1 });
      from = ++at;
      continue;
    }
    at++;
  }
  words(text.length);
  return tokens;
}

function isTold(text: string, figure: TextNumber): boolean {
  // 预算为0: nothing, whatever the unit.
  const nothing = figure.kind === 'none' && figure.exact && /[为是]\s*$/.test(text.slice(0, figure.start));
  if (!nothing && !TOLD.has(figure.kind)) return false;
  if (figure.kind !== 'count' && isListed(text, figure)) return false;
  // 全省100个县区, 41个县收支完成情况: whose it is, and no number that the text tells.
  if (figure.kind === 'count' && PLACES.test(text.slice(figure.unitEnd, figure.unitEnd + 4))) return false;
  return (
    !VAGUE_BEFORE.test(text.slice(Math.max(0, figure.start - 12), figure.start)) &&
    !VAGUE_AFTER.test(text.slice(figure.unitEnd, figure.unitEnd + 12))
  );
}

/** One of several figures of a kind without a word between them. */
function isListed(text: string, { start, unitEnd, kind }: TextNumber): boolean {
  const before = LISTED_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? null;
  const after = LISTED_AFTER.exec(text.slice(unitEnd, unitEnd + 24))?.[0] ?? null;
  const percent = (told: string) => told.includes('%');
  const likeBefore = before !== null && (/\d\s*[,、]/.test(before) || percent(before) === (kind === 'percent'));
  return likeBefore || (after !== null && percent(after) === (kind === 'percent'));
}

/** Where the titles of laws and documents begin, with their ends: 《…2021年…》 speaks of no amount. */
function quotedRanges(text: string): Map<number, number> {
  const ranges = new Map<number, number>();
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = text.indexOf('》', open);
    if (close < 0) break;
    ranges.set(open, close + 1);
    open = text.indexOf('《', close);
  }
  return ranges;
}
