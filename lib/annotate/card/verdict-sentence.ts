import { isCellPlace, type Language, type Tape, type TapeLine } from '../../model/index.ts';
import { joinParts, say, showSign } from '../../words/index.ts';
import { comesTo, nameIn } from './comes-to.ts';
import { allowedOf, isBeyondRounding, isNothing, sizeOf } from './ranges.ts';

/** Characters; a longer label is left to the tape above the sentence. */
const LONGEST_LABEL = 12;

/**
 * The verdict as a person says it: 827.09 与 447.83 相加是 1274.92，表中「合计」印作 1274.78，相差 0.14，四舍五入最多差
 * 0.015，所以不能同时成立。
 *
 * @param doubtful what is violated is in doubt only: its finding is no error
 */
export function verdictSentence(tape: Tape, language: Language, doubtful = false): string {
  const clauses = (tape.kind === 'words' ? ofWords : ofFigures)(tape, language, doubtful).filter((one) => one !== '');
  const joined = clauses.reduce((before, after) => say(language, 'card.clauses', { before, after }));
  return say(language, 'card.sentence', { clauses: joined.charAt(0).toUpperCase() + joined.slice(1) });
}

function ofFigures(tape: Tape, language: Language, doubtful: boolean): string[] {
  if (tape.computed === null || tape.difference === null) return [say(language, 'card.notChecked')];
  const names = namesOf(tape, language);
  const sum = comesTo(tape, names.first, language);
  const total = printed(tape, names.total, language);
  const apart = isNothing(tape.difference) || tape.verdict === 'holds' ? [] : [apartBy(tape, language)];
  // Of a limit it is said that something exceeds it; of any other total what it is.
  const compared = isLimit(tape) ? [joinParts(language, [sum, total])] : [sum, total];
  return [...compared, joinParts(language, [...apart, ...so(tape, language, doubtful)])];
}

/** What the words say is the statement; no arithmetic tells of it. */
function ofWords({ statement, verdict }: Tape, language: Language, doubtful: boolean): string[] {
  // It may say what is not so here.
  if (verdict === 'holds' || verdict === 'rounding') return [say(language, 'card.wordsAgree')];
  if (verdict === 'insufficient' || verdict === 'not-applicable') return [say(language, 'card.notChecked')];
  const said = statement[language].replace(/[。.]$/, '');
  const sure = verdict === 'violated' && !doubtful;
  return [joinParts(language, [said, say(language, sure ? 'card.soViolated' : 'card.soDoubtful')])];
}

/** A limit that is kept to: how much room it leaves is no difference. */
function isWithin(tape: Tape): boolean {
  return isLimit(tape) && tape.verdict === 'holds';
}

function isLimit({ kind }: Tape): boolean {
  return kind === 'at-most' || kind === 'at-least';
}

/** Names that tell one addend and the total apart: their tables, their labels where these differ, else two places. */
function namesOf(tape: Tape, language: Language): { first: string; total: string } {
  const first = tape.addends[0] ? nameIn(tape.addends[0], language) : '';
  const total = nameIn(tape.total, language);
  const [line] = tape.addends;
  if (!line || tape.addends.length !== 1) return { first, total };
  const labels = [line.label, tape.total.label];
  const tellApart = line.label !== tape.total.label && labels.every((label) => label.length <= LONGEST_LABEL);
  if (first === total ? line.label !== tape.total.label : tellApart && line.where !== null && tape.total.where !== null)
    return { first: labelled(line, language), total: labelled(tape.total, language) };
  if (first !== total) return { first, total };
  return { first: say(language, 'card.nameOne'), total: say(language, 'card.nameOther') };
}

function labelled({ label, place, where }: TapeLine, language: Language): string {
  if (!isCellPlace(place)) return say(language, 'card.nameInTextQuoted', { label });
  return where === null
    ? say(language, 'card.nameQuoted', { label })
    : say(language, 'card.nameInRoom', { label, where });
}

function printed(tape: Tape, name: string, language: Language): string {
  const text = showSign(tape.total.text);
  if (!isLimit(tape)) return say(language, 'card.printedIs', { name, text });
  const isMost = tape.kind === 'at-most';
  if (isWithin(tape)) return say(language, isMost ? 'card.withinMost' : 'card.withinLeast', { name, text });
  return say(language, isMost ? 'card.beyondMost' : 'card.belowLeast', { name, text });
}

function apartBy(tape: Tape, language: Language): string {
  const inPoints = tape.kind === 'ratio' || /[%％]$/.test(tape.total.text.trim());
  return say(language, inPoints ? 'card.apartPoints' : 'card.apart', { difference: sizeOf(tape) });
}

/** What rounding allows, and what follows. */
function so(tape: Tape, language: Language, doubtful: boolean): string[] {
  const { verdict, difference } = tape;
  const tolerance = allowedOf(tape);
  if (verdict === 'violated') {
    const allowed = tolerance
      ? say(language, 'card.roundingAtMost', { tolerance })
      : say(language, 'card.nothingRounded');
    return [allowed, say(language, doubtful ? 'card.soDoubtful' : 'card.soViolated')];
  }
  if (verdict === 'undecided') {
    const why = isBeyondRounding(tape) ? 'card.maybeMisread' : 'card.onlyIfRounded';
    return [say(language, why), say(language, 'card.soDoubtful')];
  }
  if (verdict === 'rounding') {
    if (tolerance === null || isBeyondRounding(tape)) return [say(language, 'card.soTruncated')];
    return [say(language, 'card.roundingUpTo', { tolerance }), say(language, 'card.soRounding')];
  }
  if (verdict !== 'holds') return [say(language, 'card.notChecked')];
  if (isWithin(tape)) return [say(language, 'card.soWithin')];
  return [say(language, isNothing(difference ?? '') ? 'card.soHolds' : 'card.soHoldsRounded')];
}
