import { ticks } from '../../looks/index.ts';
import type { Language, Tape, TapeLine } from '../../model/index.ts';
import { isCellPlace } from '../../model/index.ts';
import { hasSum, say, showSign } from '../../words/index.ts';
import { verdictKind, verdictWord } from './verdict.ts';

/** The arithmetic as plain text, for the clipboard: figures in a column, labels beside them. */
export function tapeAsText(tape: Tape, language: Language, source: string): string {
  const figures = [...tape.addends.map((line) => line.text), tape.total.text, tape.computed ?? ''];
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
  if (hasSum(tape)) rows.push(line('=', tape.computed ?? '', say(language, computedWord(tape))));
  rows.push(line('', tape.total.text, printedLabel(tape, language) + roomOf(tape.total)));
  if (tape.difference !== null) {
    const allowed = tape.tolerance ? ` (${say(language, 'card.tolerance', { tolerance: tape.tolerance })})` : '';
    rows.push(`${say(language, 'card.difference')} ${showSign(tape.difference, true)}${allowed}`);
  }
  const head = `${tape.heading[language]}  ${ticks[kind].character} ${verdictWord(tape.verdict, language)}`;
  return [head, tape.statement[language], ...rows, source].join('\n');
}

function withRoom(line: TapeLine): string {
  return line.label + roomOf(line);
}

function roomOf({ where }: TapeLine): string {
  return where === null ? '' : ` · ${where}`;
}

/** The arithmetic as one sentence, for those who listen. */
export function tapeAsSentence(tape: Tape, language: Language): string {
  const outcome =
    tape.difference === null || tape.computed === null
      ? verdictWord(tape.verdict, language)
      : `${verdictWord(tape.verdict, language)}: ${say(language, 'marks.spokenDifference', {
          printed: tape.total.text,
          computed: tape.computed,
          difference: showSign(tape.difference, true),
        })}`;
  return say(language, 'marks.spoken', {
    heading: tape.heading[language],
    statement: tape.statement[language],
    outcome,
  });
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
