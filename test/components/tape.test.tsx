// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Speaking } from '../../components/speech.tsx';
import { Tape } from '../../components/Tape.tsx';
import type { Language, Place, Tape as TapeData } from '../../lib/model/index.ts';
import { subjects } from './samples/cards.ts';
import { review } from './samples/review.ts';

const tapes = review.findings.flatMap((finding) => finding.tapes);

function show(tape: TapeData | undefined, language: Language = 'zh', doubt = false) {
  if (!tape) throw new Error('The sample has no such tape');
  const shown: Place[] = [];
  render(
    <Speaking language={language}>
      <Tape tape={tape} onShow={(place) => shown.push(place)} doubt={doubt} />
    </Speaking>,
    document.body,
  );
  const lines = [...document.querySelectorAll('.tape-lines > li')];
  return { shown, lines, texts: lines.map((line) => line.textContent) };
}

afterEach(() => render(null, document.body));

describe('Tape', () => {
  it('writes addends, their sum, the printed total and the difference, in that order', () => {
    const { texts } = show(tapes[0]);
    expect(texts).toHaveLength(5);
    expect(texts[0]).toContain('基本支出827.09');
    expect(texts[2]).toContain('相加1274.92');
    expect(texts[3]).toContain('表中 合计1274.78');
    expect(texts[4]).toContain('−0.14');
    expect(texts[4]).toContain('±0.015');
  });

  it('rings the likely slip, and names it for those who do not see the ring', () => {
    const { lines } = show(tapes[0]);
    expect(lines.map((line) => line.querySelector('.tick.culprit') !== null)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(lines[0]?.textContent).toContain('可能有误的一处');
  });

  it('compares the same figure in two places without adding anything up', () => {
    const { texts } = show(tapes[2]);
    expect(texts).toEqual([
      '一般公共预算支出表',
      '合计 · 基本支出826.95',
      '支出总表',
      '合计 · 基本支出827.09可能有误的一处',
      expect.stringContaining('+0.14'),
    ]);
  });

  it('shows what is taken off with a minus sign, and goes to a figure when it is pressed', () => {
    const { texts, lines, shown } = show(tapes[3], 'en');
    expect(texts[2]).toContain('− 项目支出111.65');
    expect(texts[3]).toContain('−26.46');
    lines[2]?.querySelector('button')?.click();
    expect(shown.map((place) => place.text)).toEqual(['111.65']);
  });

  it('says the verdict in words, as a doubt where it is one', () => {
    show(tapes[0]);
    expect(document.querySelector('.tape-so')?.textContent).toMatch(/^827\.09 与 447\.83 .*所以不能同时成立。$/);
    show(tapes[0], 'zh', true);
    expect(document.querySelector('.tape-so')?.textContent).toMatch(/所以存疑。$/);
  });

  it('shows what each figure can stand for when it is asked to, and no more when asked again', () => {
    const { lines } = show(tapes[0]);
    const below = () => lines.map((line) => line.querySelector('.tape-below')?.textContent ?? null);
    const toggle = document.querySelector<HTMLElement>('.tape-ranges');
    expect(below()).toEqual([null, null, null, null, null]);
    act(() => toggle?.click());
    expect(below()).toEqual([
      '827.085 至 827.095',
      '447.825 至 447.835',
      '1274.91 至 1274.93',
      '1274.775 至 1274.785',
      null,
    ]);
    expect(toggle?.getAttribute('aria-pressed')).toBe('true');
    act(() => toggle?.click());
    expect(below()).toEqual([null, null, null, null, null]);
  });

  it('says once what words say, and sets nothing apart where nothing was computed', () => {
    const { words } = subjects;
    const [tape] = words?.finding?.tapes ?? [];
    show(tape);
    expect(document.querySelector('.tape-statement')).toBeNull();
    expect(document.querySelector('.tape-so')?.textContent).toContain('所以不能同时成立');
    expect(document.querySelector('.tape-printed')?.classList.contains('single')).toBe(true);
    show(tapes[0]);
    expect(document.querySelector('.tape-printed')?.classList.contains('single')).toBe(false);
  });

  it('says that a figure is blank', () => {
    const [first] = tapes;
    if (!first) throw new Error('The sample has no tape');
    const blank = first.addends.map((line) => ({ ...line, text: '' }));
    expect(show({ ...first, addends: blank }).texts[0]).toContain('空');
  });
});
