import { ticks } from '../../looks/index.ts';
import type { Language, Tape, TapeLine } from '../../model/index.ts';
import { isCellPlace } from '../../model/index.ts';
import { hasSum, isSlack, say, showSign } from '../../words/index.ts';
import { allowedOf, type Range, writtenAs } from './ranges.ts';
import { verdictKind, verdictWord } from './verdict.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** The arithmetic as plain text, for the clipboard: figures in a column, labels beside them, the verdict below. */
export function tapeAsText(tape: Tape, language: Language, source: string): string {
  const computed = writtenAs(tape, tape.computed);
  const figures = [...tape.addends.map((line) => line.text), tape.total.text, computed];
  const width = Math.max(...figures.map((figure) => figure.length));
  const line = (sign: string, figure: string, label: string) =>
    `${sign.padEnd(2)}${figure.padStart(width)}  ${label}`.trimEnd();
  const kind = verdictKind(tape.verdict);
  const rows = tape.addends.map((addend, index) =>
    line(
      index === 0 && addend.sign === '+' ? '' : addend.sign === '-' ? '−' : addend.sign,
      addend.text,
      withRoom(addend),
    ),
  );
  if (hasSum(tape)) rows.push(line('=', computed, say(language, computedWord(tape))));
  rows.push(line('', tape.total.text, printedLabel(tape, language) + roomOf(tape.total)));
  if (tape.difference !== null) {
    const tolerance = toleranceWords(tape, language);
    const difference = showSign(writtenAs(tape, tape.difference), true);
    rows.push(`${say(language, 'card.difference')} ${difference}${tolerance ? ` (${tolerance})` : ''}`);
  }
  const head = `${tape.heading[language]}  ${ticks[kind].character} ${verdictWord(tape.verdict, language)}`;
  return [head, tape.statement[language], ...rows, source].join('\n');
}

function withRoom(line: TapeLine): string {
  return (line.unit === null ? line.label : `${line.label} (${line.unit})`) + roomOf(line);
}

function roomOf({ where }: TapeLine): string {
  return where === null ? '' : ` · ${where}`;
}

/** The arithmetic as one sentence, for those who listen. */
export function tapeAsSentence(tape: Tape, language: Language, doubtful = false): string {
  return say(language, 'card.spoken', {
    heading: tape.heading[language],
    sentence: verdictSentence(tape, language, doubtful),
  });
}

/** 允许取整 ±0.015; null where a limit leaves room, or where nothing is rounded. */
export function toleranceWords(tape: Tape, language: Language): string | null {
  const tolerance = isSlack(tape) ? null : allowedOf(tape);
  return tolerance && say(language, 'card.tolerance', { tolerance });
}

/** 827.085 至 827.095; null where it is not known. */
export function rangeWords(range: Range | null, language: Language): string | null {
  if (!range) return null;
  if (range.low === range.high) return say(language, 'card.rangeExact');
  return say(language, 'card.range', { low: showSign(range.low), high: showSign(range.high) });
}

export function computedWord(tape: Tape) {
  if (tape.addends.length === 0) return 'card.nothingListed';
  if (tape.kind === 'ratio') return 'card.computedRatio';
  return tape.kind === 'product' ? 'card.computedProduct' : 'card.computedSum';
}

/** The printed total, set apart from the computed one by its words: 表中 合计. */
export function printedLabel(tape: Tape, language: Language): string {
  const { place } = tape.total;
  const bound = tape.kind === 'at-most' || tape.kind === 'at-least';
  const label = bound && !isCellPlace(place) ? say(language, 'card.printedInText', tape.total) : tape.total.label;
  if (tape.kind === 'at-most') return say(language, 'card.limitLabel', { label });
  if (tape.kind === 'at-least') return say(language, 'card.floorLabel', { label });
  if (tape.kind === 'equal' && tape.total.where !== null) return label;
  return say(language, isCellPlace(place) ? 'card.printedInTable' : 'card.printedInText', { label });
}
