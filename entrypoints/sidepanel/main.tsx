import { render } from 'preact';
import { browser } from 'wxt/browser';
import { installLooks } from '../../components/looks.ts';
import { surroundingLanguage } from '../../lib/words/index.ts';
import { App } from './App.tsx';
import { followedTab } from './followed-tab.ts';

/** The side panel beside the page of its window, or, with `?tab=ID`, as a page of its own about that tab. */
const root = document.getElementById('panel');
if (!root) throw new Error('The page has no #panel');

installLooks();
const asked = new URLSearchParams(location.search).get('tab');
const tab = followedTab(browser.tabs, asked !== null && /^\d+$/.test(asked) ? Number(asked) : null);
render(<App tab={tab} firstLanguage={await surroundingLanguage()} />, root);
