/** The first of a page's elements, at most `count`: pages may be made to be long, the work on them may not. */
export function take<Item>(list: ArrayLike<Item>, count: number): Item[] {
  return Array.prototype.slice.call(list, 0, count) as Item[];
}
