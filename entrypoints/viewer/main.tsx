import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { installLooks } from '../../components/looks.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { say, surroundingLanguage } from '../../lib/words/index.ts';
import { DocumentFlow } from './document-flow.ts';
import { askedAnchor, askedSource } from './load/index.ts';
import { Stage } from './pdf/stage.ts';
import { readingOf } from './reading-of.ts';
import { Viewer } from './Viewer.tsx';

/** The viewer of one PDF: `viewer.html?file=` and its encoded address, or a file dropped on the page. */
const controls = document.getElementById('controls');
const pages = document.getElementById('pages');
const paper = document.getElementById('paper');
if (!controls || !(pages instanceof HTMLDivElement) || !paper) throw new Error('The page lacks its parts');

installLooks();
const [language, { markMode }] = await Promise.all([surroundingLanguage(), readSettings(browser.storage.local)]);
pages.setAttribute('aria-label', say(language, 'viewer.pagesRegion'));
// Scrolled by keys; a region, so that its name is spoken.
pages.setAttribute('role', 'region');
pages.tabIndex = 0;
const asked = askedSource(location, window.top !== window);
const stage = new Stage(pages, language);
const flow = new DocumentFlow({
  stage,
  readingOf: readingOf({ stage, language, mode: markMode }),
  asked: {
    source: asked.kind === 'source' ? asked.source : null,
    forbidden: asked.kind === 'forbidden' ? asked.asked : null,
    anchor: askedAnchor(location),
  },
});
render(<Viewer flow={flow} stage={stage} paper={paper} language={language} />, controls);
window.addEventListener('hashchange', () => stage.goToAnchor(location.hash.slice(1)));
flow.start();
