import { describe, expect, it } from 'vitest';
import { en } from '../../lib/words/en/index.ts';
import { say } from '../../lib/words/index.ts';
import { zh } from '../../lib/words/zh/index.ts';

type Rooms = Record<string, Record<string, string>>;

function entries(catalogue: Rooms): [string, string][] {
  return Object.entries(catalogue).flatMap(([room, texts]) =>
    Object.entries(texts).map(([name, text]): [string, string] => [`${room}.${name}`, text]),
  );
}

function holes(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}

describe('catalogues', () => {
  const chinese = entries(zh);
  const english = new Map(entries(en));

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual(chinese.map(([key]) => key).sort());
  });

  it('say something in both languages, calmly', () => {
    const bad = [...chinese, ...english].filter(([, text]) => text.trim() === '' || /[!！]/.test(text));
    expect(bad).toEqual([]);
  });

  it('take the same parameters in both languages', () => {
    const differ = chinese.filter(([key, text]) => `${holes(english.get(key) ?? '')}` !== `${holes(text)}`);
    expect(differ).toEqual([]);
  });

  it('hold at least a hundred texts', () => {
    expect(chinese.length).toBeGreaterThan(100);
  });

  it('never speak of a correct value', () => {
    const all = [...chinese, ...english].map(([, text]) => text).join('\n');
    expect(all).not.toMatch(/正确值|正确的|应为|correct value|should be/i);
  });
});

describe('say', () => {
  it('fills in counts with separators and figures as they are', () => {
    expect(say('zh', 'shared.countHolds', { count: 1234 })).toBe('1,234 处相符');
    expect(say('zh', 'panel.difference', { difference: '1234.50' })).toBe('差 1234.50');
  });

  it('tells one from many in English', () => {
    expect(say('en', 'shared.countHolds', { count: 1 })).toBe('1 agrees');
    expect(say('en', 'shared.countHolds', { count: 2 })).toBe('2 agree');
    expect(say('en', 'shared.countHolds', { count: 0 })).toBe('0 agree');
  });

  it('refuses a missing parameter and a missing key', () => {
    // @ts-expect-error the parameter is missing on purpose
    expect(() => say('zh', 'shared.countHolds')).toThrow(/count/);
    expect(() => say('zh', 'shared.nobodySaidThis' as 'shared.name')).toThrow(/nobodySaidThis/);
    expect(() => say('zh', 'constructor.name' as 'shared.name')).toThrow();
  });
});
