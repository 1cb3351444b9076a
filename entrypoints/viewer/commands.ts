import type { Language } from '../../lib/model/index.ts';
import { say } from '../../lib/words/index.ts';
import type { DocumentFlow } from './document-flow.ts';
import { printOriginal } from './pdf/print.ts';
import { saveOriginal } from './pdf/save.ts';
import type { Stage } from './pdf/stage.ts';
import type { Shown } from './shown.ts';
import { openInBrowser } from './way-back.ts';

/** What can be done with the document on the page, from toolbar, menu and keyboard alike. */
export interface Commands {
  print(): void;
  save(): void;
  rotate(degrees: 90 | -90): void;
  /** Null for a file of this machine, which has no address. */
  copyAddress: (() => void) | null;
  openInBrowser: (() => void) | null;
}

interface CommandsOptions {
  flow: DocumentFlow;
  stage: Stage;
  paper: HTMLElement;
  open: Extract<Shown, { at: 'open' }>;
  language: Language;
  /** Tells the reader what came of it. */
  say: (words: string) => void;
}

export function commandsOf({ stage, paper, open, language, say: tell }: CommandsOptions): Commands {
  const { url, name } = open.document;
  return {
    print: () => void printing(),
    save: () => saveOriginal(open.original, name),
    rotate: (degrees) => stage.rotateBy(degrees),
    copyAddress: url === null ? null : () => void copy(url),
    openInBrowser: url === null ? null : () => openInBrowser(url),
  };

  async function printing(): Promise<void> {
    const pdf = stage.viewer.pdfDocument;
    if (!pdf) return;
    try {
      await printOriginal(pdf, paper, (done, pages) => tell(say(language, 'viewer.printing', { done, pages })));
      tell('');
    } catch (error) {
      console.error(error);
      tell(say(language, 'viewer.printFailed'));
    }
  }

  async function copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      tell(say(language, 'viewer.addressCopied'));
    } catch (error) {
      console.warn(error);
      tell(say(language, 'viewer.copyFailed'));
    }
  }
}
