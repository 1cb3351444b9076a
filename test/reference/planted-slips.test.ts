import { describe, expect, test } from 'vitest';
import { type Checked, check } from '../../lib/check/index.ts';
import { type Fact, finish, type Interpretation, placeKey } from '../../lib/model/index.ts';
import { seedHtml } from '../support/gold.ts';
import { interpretHtml } from '../support/pipeline.ts';
import { Random } from '../variants/random.ts';

/** A slip of one digit in a figure that sums or equalities tick is seen, wherever it is made. */

const SLIPS = 40;

const reviewOf = (interpretation: Interpretation) => finish(check(interpretation));

/** Figures that take part in a sum or equality that holds, with how many of these there are. */
function ticked({ relations }: Checked, interpretation: Interpretation): Fact[] {
  const ids = new Set(
    relations
      .filter(
        ({ verdict, relation: { kind, severity } }) =>
          verdict === 'holds' && (kind === 'sum' || kind === 'equal') && severity === 'error',
      )
      .flatMap(({ relation: { total, terms } }) => [total, ...terms.map(({ fact }) => fact)]),
  );
  return interpretation.facts.filter(({ id, value }) => ids.has(id) && value !== null && Number(value) >= 1);
}

/** The first digit is another. */
function slip(fact: Fact): Fact {
  const digits = fact.value ?? '';
  const first = Number(digits.charAt(0));
  const value = `${first === 9 ? 1 : first + 1}${digits.slice(1)}`;
  return { ...fact, value, place: { ...fact.place, text: value } };
}

/**
 * Of how many of the slips the figure and its value are named, at the least: a fall is to be noticed. Figures of the text
 * are among them, and many of these take part in one relation only, so that it cannot be told which is wrong.
 */
describe.each([
  ['001', 28],
  ['002', 8],
  ['003', 30],
])('slips planted in %s', (name, least) => {
  test('each raises a finding that holds the figure, and no other figure is accused', () => {
    const interpretation = interpretHtml(seedHtml(name), `${name}.html`);
    const candidates = ticked(reviewOf(interpretation), interpretation);
    expect(candidates.length).toBeGreaterThan(10);
    const random = new Random(7);
    const unseen: string[] = [];
    let named = 0;
    for (let turn = 0; turn < SLIPS; turn++) {
      const victim = random.pick(candidates);
      const wrong = slip(victim);
      const facts = interpretation.facts.map((fact) => (fact === victim ? wrong : fact));
      const { findings } = reviewOf({ ...interpretation, facts }).review;
      const place = placeKey(wrong.place);
      const seen = findings.filter(
        ({ places, severity }) => severity === 'error' && places.some((one) => placeKey(one) === place),
      );
      if (seen.length === 0) unseen.push(`${victim.id} ${victim.value} → ${wrong.value}`);
      if (
        seen.some(
          ({ culprit, repair }) =>
            culprit && placeKey(culprit) === place && Number(repair?.value) === Number(victim.value),
        )
      )
        named++;
      const accused = seen.filter(({ culprit }) => culprit && placeKey(culprit) !== place);
      expect(accused.map(({ message }) => message.zh)).toEqual([]);
    }
    expect(unseen).toEqual([]);
    expect(named).toBeGreaterThanOrEqual(least);
  });
});
