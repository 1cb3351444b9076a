import { fold } from './subject.ts';
import { asideLabels, asideNames, genericNames } from './wording.ts';

/** What stands around a link: read upwards from it, a few steps, without layout. */

const stepsUp = 8;
const asideTags = /^(?:NAV|FOOTER|HEADER|ASIDE|MENU)$/;

/** Answers whether an element stands in navigation, a footer, a share box, a list of related links; remembers containers. */
export function asideTester(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const test = (element: Element | null, steps: number): boolean => {
    if (!element || steps === 0 || element.tagName === 'BODY') return false;
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const aside = isAside(element) || test(element.parentElement, steps - 1);
    known.set(element, aside);
    return aside;
  };
  return (element) => leadsOn(element) || test(element.parentElement, stepsUp);
}

function isAside(element: Element): boolean {
  if (asideTags.test(element.tagName)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  // A box that names attachments is the page's own, whatever else its name says ("content-relative attachment").
  if (names.length > 1 && asideNames.test(names.slice(0, 300)) && !/attach|fujian|fjxz|download/i.test(names))
    return true;
  return (
    asideLabels.test(shortText(element.firstElementChild)) ||
    asideLabels.test(shortText(element.previousElementSibling))
  );
}

/** 上一篇：… */
function leadsOn(element: Element): boolean {
  return asideLabels.test(fold(element.previousSibling?.textContent?.slice(0, 20) ?? ''));
}

/** Whether a link is a step of the line that says where the reader is. */
export function isCrumb(anchor: Element): boolean {
  return crumbLineOf(anchor) !== '';
}

/** The line of columns that a link stands in (当前位置：首页 > 政务公开 > …), folded; "" when it stands in none. */
export function crumbLineOf(anchor: Element): string {
  const box = anchor.parentElement;
  const line = box && /^(?:LI|SPAN|EM|B|STRONG)$/.test(box.tagName) ? box.parentElement : box;
  const text = line?.textContent ?? '';
  const folded = text.length < 400 ? fold(text) : '';
  return isCrumbLine(folded) ? folded : '';
}

/** 当前位置：首页 > 政务公开 > … */
function isCrumbLine(folded: string): boolean {
  if (/(?:当前|所在|现在)(?:的)?位置/.test(folded)) return true;
  return /首页/.test(folded) && (folded.match(/[>›»/|]/g)?.length ?? 0) >= 2;
}

/**
 * The words by which a reader would take a link that itself only says 下载: those beside it in its line or row, else
 * the label before it. "" when there are none.
 */
export function labelAround(element: Element): string {
  let box: Element | null = element;
  for (let step = 0; step < 3 && box && box.tagName !== 'BODY'; step++) {
    const before = fold(
      box.previousElementSibling?.textContent?.slice(0, 200) ?? box.previousSibling?.textContent?.slice(0, 200) ?? '',
    );
    if (before !== '' && !genericNames.test(before)) return before;
    box = box.parentElement;
    const text = box?.textContent ?? '';
    if (text.length > 300) return '';
    const around = fold(text);
    if (around !== '' && !genericNames.test(around)) return around;
  }
  return '';
}

function shortText(element: Element | null): string {
  if (!element || element.childElementCount > 4) return '';
  const text = element.textContent ?? '';
  return text.length > 60 ? '' : fold(text);
}
