import { lineOf } from './bounded.ts';
import { fold } from './subject.ts';
import { asideLabels, asideNames } from './wording.ts';

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
    asideLabels.test(lineOf(element.firstElementChild, 60)) ||
    asideLabels.test(lineOf(element.previousElementSibling, 60))
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
  const folded = lineOf(line, 400);
  return isCrumbLine(folded) ? folded : '';
}

/** 当前位置：首页 > 政务公开 > … */
function isCrumbLine(folded: string): boolean {
  if (/(?:当前|所在|现在)(?:的)?位置/.test(folded)) return true;
  return /首页/.test(folded) && (folded.match(/[>›»/|]/g)?.length ?? 0) >= 2;
}

/**
 * What a link that itself only says 下载 stands beside in its row, item or paragraph, without the words that say only
 * that something can be fetched; "" where that is no line but a longer text.
 */
export function labelAround(element: Element): string {
  return lineOf(element.closest('tr,li,p,dd'), 300).replace(/附件|下载|点击|查看/g, '');
}
