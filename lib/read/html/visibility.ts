/** Tells what the page does not show. Content of a closed `details` or of a scrolled box counts as shown. */
export interface Visibility {
  /** Whether the element itself is switched off. Ancestors are not looked at: the walk asks from the top down. */
  isHidden(element: Element): boolean;
}

/**
 * In a browser the computed style decides; that needs the cascade, but no layout. Where there is no style engine
 * (command line), the attributes and the page's own rules that switch something off.
 */
export function visibilityOf(document: Document): Visibility {
  const view = document.defaultView;
  const hasStyleEngine =
    view !== null && typeof view.CSSStyleRule === 'function' && 'checkVisibility' in view.Element.prototype;
  return view && hasStyleEngine ? computed() : declared(document);
}

function computed(): Visibility {
  return {
    isHidden(element) {
      const view = element.ownerDocument.defaultView;
      if (!view) return saysHidden(element);
      const style = view.getComputedStyle(element);
      return style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse';
    },
  };
}

function declared(document: Document): Visibility {
  const selectors = hidingSelectors(document);
  return {
    isHidden: (element) => saysHidden(element) || selectors.some((selector) => element.matches(selector)),
  };
}

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

function saysHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || HIDING.test(element.getAttribute('style') ?? '');
}

/** Selectors of plain rules (no media query, no pseudo-class that depends on the reader) that switch elements off. */
function hidingSelectors(document: Document): string[] {
  const selectors: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!('selectorText' in rule) || !('style' in rule)) continue;
      const style = rule.style as CSSStyleDeclaration;
      const selector = rule.selectorText as string;
      const hides = style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse';
      if (hides && !selector.includes(':') && isValidSelector(document, selector)) selectors.push(selector);
    }
  }
  return selectors;
}

function isValidSelector(document: Document, selector: string): boolean {
  try {
    document.querySelector(selector);
    return true;
  } catch (error) {
    // A page may carry selectors that this parser does not know: such a rule cannot apply here.
    if (error instanceof Error && error.name === 'SyntaxError') return false;
    throw error;
  }
}
