import type { Language, Slip } from '../../model/index.ts';
import { say } from '../../words/index.ts';

/** What was printed, and what would reconcile it, as digits and signs alone: "1,274.78" and "1274.87". */
interface Pair {
  shown: string;
  meant: string;
}

/**
 * How a figure may have come to be misprinted: 可能把“6”印成了“7”. Names the digits where both figures show them, and
 * only the kind of slip where they do not, as when separators or decimals differ.
 *
 * @param printed as it stands in the document
 * @param value that would reconcile it
 */
export function slipWords(slip: Slip, printed: string, value: string, language: Language): string {
  const pair = withSameDecimals({ shown: digitsOf(printed), meant: digitsOf(value) });
  switch (slip) {
    case 'digit-replaced': {
      const digits = apart(pair);
      return digits?.shown.length === 1
        ? say(language, 'card.slipDigitReplaced', { ...digits })
        : say(language, 'card.slipDigitReplacedPlain');
    }
    case 'digits-interchanged': {
      const digits = apart(pair);
      return digits && isMirrored(digits)
        ? say(language, 'card.slipDigitsInterchanged', { ...digits })
        : say(language, 'card.slipDigitsInterchangedPlain');
    }
    case 'digit-omitted': {
      const digit = extraDigit(pair.meant, pair.shown);
      return digit ? say(language, 'card.slipDigitOmitted', { digit }) : say(language, 'card.slipDigitOmittedPlain');
    }
    case 'digit-added': {
      const digit = extraDigit(pair.shown, pair.meant);
      return digit ? say(language, 'card.slipDigitAdded', { digit }) : say(language, 'card.slipDigitAddedPlain');
    }
    default:
      return say(language, plain[slip]);
  }
}

const plain = {
  'decimal-shift': 'card.slipDecimalShift',
  'unit-shift': 'card.slipUnitShift',
  sign: 'card.slipSign',
  'copied-from-neighbour': 'card.slipCopiedFromNeighbour',
  'copied-from-parent': 'card.slipCopiedFromParent',
  'stale-value': 'card.slipStaleValue',
  'swapped-cells': 'card.slipSwappedCells',
  'row-omitted': 'card.slipRowOmitted',
  unknown: 'card.slipUnknown',
} as const;

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\d.]/g, '');
}

/** 100.6 and 180.60 differ in one digit, not in their length. */
function withSameDecimals({ shown, meant }: Pair): Pair {
  const decimals = Math.max(...[shown, meant].map((text) => text.split('.')[1]?.length ?? 0));
  const padded = (text: string) => {
    const [whole = '', fraction = ''] = text.split('.');
    return decimals === 0 || whole === '' ? text : `${whole}.${fraction.padEnd(decimals, '0')}`;
  };
  return { shown: padded(shown), meant: padded(meant) };
}

/** The stretch in which two figures of one length differ; null where they do not, or are of other lengths. */
function apart({ shown, meant }: Pair): Pair | null {
  if (shown.length !== meant.length || shown === meant) return null;
  let start = 0;
  while (shown[start] === meant[start]) start++;
  let end = shown.length;
  while (shown[end - 1] === meant[end - 1]) end--;
  return { shown: shown.slice(start, end), meant: meant.slice(start, end) };
}

function isMirrored({ shown, meant }: Pair): boolean {
  return shown.length > 1 && shown.length <= 4 && [...shown].reverse().join('') === meant;
}

/** The one digit that the longer has beside the shorter; null where it is not only one. */
function extraDigit(longer: string, shorter: string): string | null {
  if (longer.length !== shorter.length + 1) return null;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  const digit = longer[at] ?? '';
  return longer.slice(at + 1) === shorter.slice(at) && /\d/.test(digit) ? digit : null;
}
