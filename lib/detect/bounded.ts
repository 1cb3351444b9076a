import { fold } from './subject.ts';

/** The first of a page's elements, at most `count`: pages may be made to be long, the work on them may not. */
export function take<Item>(list: ArrayLike<Item>, count: number): Item[] {
  return Array.prototype.slice.call(list, 0, count) as Item[];
}

/** Folded text of an element that holds a line, not a list or an article; "" of one longer than `longest`. */
export function lineOf(element: Element | null, longest: number): string {
  const text = element?.textContent ?? '';
  return text.length > longest ? '' : fold(text);
}
