import './base.css';
import { tokenSheet } from '../lib/looks/index.ts';

/** Puts the shared tokens under this page. Called once, before the first paint of an extension page. */
export function installLooks(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokenSheet(':root'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
