// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { Card, type CardProps } from '../../../lib/annotate/card/Card.tsx';
import type { Language } from '../../../lib/model/index.ts';
import { subjects } from '../../components/samples/cards.ts';

const asked: string[] = [];
afterEach(() => {
  render(null, document.body);
  asked.length = 0;
});

function show(name: string, more: Partial<CardProps> = {}): HTMLElement {
  const subject = subjects[name];
  if (!subject) throw new Error(`no sample ${name}`);
  const language: Language = 'zh';
  const props: CardProps = {
    subject,
    language,
    position: { index: 1, count: 3 },
    ranges: false,
    onRanges: (shown) => asked.push(`ranges ${shown}`),
    onTape: ({ relation }) => asked.push(`tape ${relation}`),
    onLight: (place) => asked.push(`light ${place?.text ?? 'nothing'}`),
    onGo: ({ text }) => asked.push(`go ${text}`),
    asksNote: true,
    onStep: (direction) => asked.push(`step ${direction}`),
    onCopy: () => true,
    onPanel: () => asked.push('panel'),
    onSetAside: (finding, note) => asked.push(`aside ${finding} ${note}`),
    onClose: () => asked.push('close'),
    ...more,
  };
  act(() => render(<Card key={`${name}${asked.length}`} {...props} />, document.body));
  return document.body;
}

function button(body: ParentNode, words: string): HTMLButtonElement {
  const found = [...body.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
  if (!found) throw new Error(`no button “${words}”`);
  return found;
}
const press = (element: HTMLElement) => act(() => element.click());
const key = (element: Element, name: string) =>
  act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));

describe.each(Object.keys(subjects))('the card %s', (name) => {
  test.each(['zh', 'en'] as const)('names itself and tells its verdict, in %s', (language) => {
    const body = show(name, { language });
    const dialog = body.querySelector('[role=dialog]');
    for (const attribute of ['aria-labelledby', 'aria-describedby']) {
      const id = dialog?.getAttribute(attribute) ?? '';
      expect(body.querySelector(`#${id}`)?.textContent?.trim()).not.toBe('');
    }
    expect(body.textContent).not.toMatch(/正确的?值|correct value|should be|\{|undefined|null/);
    expect(body.querySelector('img, script')).toBeNull();
  });
});

test('the likely slip has its place, its value, what supports it and how it may have come about', () => {
  const body = show('culprit');
  const told = body.querySelector('.diagnosis')?.textContent;
  for (const part of [
    '可能有误的一处',
    '支出总表 · 合计 · 基本支出',
    '印作 827.09，若为 826.95，6 处关系都成立',
    '可能是旧数字',
  ])
    expect(told).toContain(part);
  press(button(body, '支出总表 · 合计 · 基本支出'));
  expect(asked).toContain('go 827.09');
});

test('a relation that supports it turns the card there, and the way back leads to the first', () => {
  const body = show('culprit');
  press(button(body, '基本支出表 · 合计'));
  expect(asked.slice(-2)).toEqual(['tape o3', 'go 826.95']);
  expect(body.querySelector('h2')?.textContent).toContain('基本支出表');
  // What holds accuses nothing.
  expect(body.querySelector('.diagnosis')).toBeNull();
  press(button(body, '回到前一处算式'));
  expect(body.querySelector('h2')?.textContent).toContain('部门预算支出总表');
});

test('a long list of relations shows the rest on request', () => {
  const body = show('culprit');
  const supporting = () => body.querySelectorAll('.others')[0]?.querySelectorAll('.tick').length;
  expect(supporting()).toBe(3);
  press(button(body, '还有 2 处'));
  expect(supporting()).toBe(5);
});

test('where it cannot be told, each way stands by itself, and two figures at once are one way', () => {
  const body = show('open');
  expect(body.textContent).toContain('分不清是哪一处，可能是：');
  const ways = [...body.querySelectorAll('.diagnosis > ol > li')].map(({ textContent }) => textContent);
  expect(ways).toHaveLength(3);
  expect(ways[0]).toContain('若为 1,730.43');
  expect(ways[2]).toMatch(/^两处同时有误.*基本支出.*若为 1,640\.43.*项目支出.*若为 63\.00.*若都照此，2 处关系都成立$/);
});

test('two cells that were swapped read as one, without a slip of each', () => {
  const body = show('swapped');
  const told = body.querySelector('.diagnosis')?.textContent;
  expect(told).toMatch(/^可能是这两格互换了：.*印作 18\.00，若为 0\.90.*印作 0\.90，若为 18\.00/);
  expect(told?.match(/互换/g)).toHaveLength(1);
});

test('less likely ways come on request', () => {
  const { culprit, open } = subjects;
  if (!culprit?.finding || !open?.finding) throw new Error('no sample');
  const candidates = [...culprit.finding.candidates, ...open.finding.candidates];
  const body = show('culprit', { subject: { ...culprit, finding: { ...culprit.finding, candidates } } });
  expect(body.querySelector('.diagnosis ol')).toBeNull();
  press(button(body, '还有 3 种可能'));
  expect(body.querySelectorAll('.diagnosis ol > li')).toHaveLength(3);
  expect(button(body, '还有 3 种可能').getAttribute('aria-expanded')).toBe('true');
});

test('figures of one subject of the text are told apart by what they are', () => {
  const { ratio } = subjects;
  if (!ratio?.finding) throw new Error('no sample');
  const label = { zh: '正文 · 一般公共预算支出', en: 'Text · 一般公共预算支出' };
  const candidates = ratio.finding.tapes[0]?.addends.slice(0, 2).map(({ place }) => ({
    support: 2,
    changes: [{ place, label, value: '66.23', slip: 'unknown' as const }],
  }));
  const body = show('ratio', { subject: { ...ratio, finding: { ...ratio.finding, candidates: candidates ?? [] } } });
  const names = [...body.querySelectorAll('.change button')].map(({ textContent }) => textContent);
  expect(names).toEqual(['正文 · 一般公共预算支出 · 本年', '正文 · 一般公共预算支出 · 上年']);
});

test('the same figure in several places is told once, with the way to each', () => {
  const told = show('repeated').querySelector('.diagnosis');
  expect(told?.textContent).toContain('可能有误的一个数字，印在 3 处：');
  expect(told?.textContent?.match(/若为 826\.95/g)).toHaveLength(1);
  expect(told?.querySelectorAll('button')).toHaveLength(3);
});

test('rows that seem to be missing are named where they stand, and no other value of theirs', () => {
  const told = show('omitted').querySelector('.diagnosis')?.textContent;
  expect(told).toMatch(/^不能确定，一种可能是：可能漏了行.*外交支出.*印作 15\.00.*国防支出.*印作 12\.00$/);
  expect(told).not.toContain('若为');
});

test('a contradiction that nothing decides says so', () => {
  expect(show('untold').textContent).toContain('看不出是哪一处有误');
});

test('ways that every relation has are told on request: each of its figures by itself, by no usual slip', () => {
  const { untold } = subjects;
  if (!untold?.finding) throw new Error('no sample');
  const [tape] = untold.finding.tapes;
  const candidates = tape?.addends.map(({ place, label }) => ({
    support: 1,
    changes: [{ place, label: { zh: label, en: label }, value: '-50.06', slip: 'unknown' as const }],
  }));
  const finding = { ...untold.finding, candidates: candidates ?? [] };
  const body = show('untold', { subject: { ...untold, finding } });
  expect(body.textContent).toContain('看不出是哪一处有误');
  expect(body.textContent).not.toContain('50.06');
  press(button(body, '能使之成立的改法 2 种'));
  expect(body.textContent?.match(/若为 −50\.06/g)).toHaveLength(2);
});

test('a remark shows its message, the sentence with its words marked and each place, and no tape', () => {
  const body = show('remark');
  expect(body.querySelector('.lines, .statement, .diagnosis')).toBeNull();
  expect(body.querySelector('#sentence')?.textContent).toContain('2026 年的文件');
  expect([...body.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['比2026年预算']);
  expect(body.querySelectorAll('.others li')).toHaveLength(3);
  expect(() => button(body, '复制算式')).toThrow();
  press(button(body, '比2026年预算'));
  expect(asked).toContain('go 比2026年预算');
});

test('of a remark with one place there is one way to it', () => {
  const { remark } = subjects;
  if (!remark?.finding) throw new Error('no sample');
  const [place] = remark.finding.places;
  if (!place) throw new Error('no place');
  const body = show('remark', { subject: { ...remark, finding: { ...remark.finding, places: [place] } } });
  expect(body.querySelector('.others')).toBeNull();
  press(button(body, '到页面上的这一处'));
  expect(asked).toContain('go 比2026年预算');
});

test('what words say stands once, in the verdict', () => {
  const body = show('words');
  expect(body.querySelector('.statement')).toBeNull();
  expect(body.textContent?.match(/表下注明没有数据/g)).toHaveLength(1);
});

test('figures show what they can stand for only when asked', () => {
  expect(show('open').querySelector('.below')).toBeNull();
  press(button(document.body, '取整区间'));
  expect(asked).toContain('ranges true');
  const body = show('open', { ranges: true });
  expect([...body.querySelectorAll('.below')].map(({ textContent }) => textContent)).toEqual([
    '1,680.425 至 1,680.435',
    '49.995 至 50.005',
    '1,730.42 至 1,730.44',
    '1,703.425 至 1,703.435',
  ]);
  expect(button(body, '取整区间').getAttribute('aria-pressed')).toBe('true');
});

test('arrow keys, Home and End lead from figure to figure and light each', () => {
  const body = show('thirty');
  const rows = [...body.querySelectorAll<HTMLElement>('button.row')];
  expect(rows).toHaveLength(31);
  act(() => rows[0]?.focus());
  key(rows[0] as Element, 'ArrowDown');
  expect(document.activeElement).toBe(rows[1]);
  expect(asked.at(-1)).toBe('light 49.81');
  key(rows[1] as Element, 'End');
  expect(document.activeElement).toBe(rows[30]);
  key(rows[30] as Element, 'ArrowDown');
  expect(document.activeElement).toBe(rows[30]);
  key(rows[30] as Element, 'Home');
  expect(document.activeElement).toBe(rows[0]);
});

test('a finding is set aside with a note; Esc leaves the form and not the card', () => {
  const body = show('culprit');
  press(button(body, '搁置…'));
  const field = body.querySelector('input') as HTMLInputElement;
  expect(document.activeElement).toBe(field);
  key(field, 'Escape');
  expect(body.querySelector('form')).toBeNull();
  expect(document.activeElement).toBe(button(body, '搁置…'));
  press(button(body, '搁置…'));
  (body.querySelector('input') as HTMLInputElement).value = ' 已电话核实 ';
  act(() => body.querySelector('form')?.requestSubmit());
  expect(asked).toEqual(['aside culprit 已电话核实']);
});

test('where a page would overhear a note none is asked for: the panel takes it', () => {
  const body = show('culprit', { asksNote: false });
  press(button(body, '搁置…'));
  expect(body.querySelector('input')).toBeNull();
  expect(body.querySelector('form')?.textContent).toContain('原因请在侧栏里写');
  expect(document.activeElement?.textContent).toBe('搁置');
  act(() => body.querySelector('form')?.requestSubmit());
  expect(asked).toEqual(['aside culprit ']);
});

test('nothing is set aside where nobody takes it, or where there is no finding', () => {
  expect(() => button(show('culprit', { onSetAside: null }), '搁置')).toThrow();
  expect(() => button(show('holds'), '搁置')).toThrow();
});
