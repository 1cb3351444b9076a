import { economicClassOf, normaliseName } from '../standards/index.ts';
import type { Depth, RawLine } from './lines.ts';

/**
 * Depth by names where economic classes are printed without codes: 工资福利支出 and the items below it, up to the next
 * class. Two class names make it certain; one alone could be anything. Under numbered headings (一、基本支出 / 工资福利支出 …,
 * 二、项目支出) the classes are what the headings are made of: such a list is one of numbers.
 *
 * @returns null where the lines are no such list
 */
export function depthsByClassNames(lines: readonly RawLine[]): Depth[] | null {
  const isClass = classLines(lines);
  const names = new Set(lines.flatMap((line, index) => (isClass[index] ? [normaliseName(line.name)] : [])));
  // 其他支出 is a functional class, too, and says nothing.
  names.delete('其他支出');
  if (names.size < 2 || isNumbered(lines, isClass)) return null;
  let current: number | null = null;
  return lines.map((line, index) => {
    if (line.kind === 'grand-total' || line.kind === 'subtotal') current = null;
    if (isClass[index]) {
      current = index;
      return { depth: 0, parent: null, from: 'class-name' };
    }
    // What 其中 names is a part of the line above it; it and what follows it are told by no class.
    if (line.ofWhich && index > 0 && line.kind === 'of-which') {
      const holder: number | null = lines[index - 1]?.kind === 'item' ? index - 1 : current;
      return { depth: holder === current ? 1 : 2, parent: holder, from: 'of-which' };
    }
    if (current === null || line.kind === 'blank' || line.kind === 'note')
      return { depth: 0, parent: null, from: 'none' };
    return { depth: 1, parent: current, from: 'class-name' };
  });
}

/**
 * Lines that name a class. What a class was called before may be an item of it now (其他资本性支出 below 资本性支出), and the last
 * class holds an item of its own name (其他支出).
 */
function classLines(lines: readonly RawLine[]): boolean[] {
  const names = lines.map(({ kind, enumerator, name }) =>
    kind === 'item' && enumerator === null ? normaliseName(name) : '',
  );
  const present = new Set(names);
  let above = '';
  return names.map((name) => {
    const known = economicClassOf(name);
    if (known === null || name === above) return false;
    const [now = name] = known.names.map(normaliseName);
    if (now !== name && present.has(now)) return false;
    above = name;
    return true;
  });
}

/** Whether a numbered line that names no class stands above the classes. */
function isNumbered(lines: readonly RawLine[], isClass: readonly boolean[]): boolean {
  const first = isClass.indexOf(true);
  return lines.slice(0, first).some(({ kind, enumerator }) => kind === 'item' && enumerator !== null);
}
