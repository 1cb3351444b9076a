import { useEffect, useState } from 'preact/hooks';
import { Speaking } from '../../components/speech.tsx';
import type { Language } from '../../lib/model/index.ts';
import { say } from '../../lib/words/index.ts';
import { type Commands, commandsOf } from './commands.ts';
import type { DocumentFlow } from './document-flow.ts';
import { FindBar } from './find/FindBar.tsx';
import { useViewerKeys } from './keyboard.ts';
import { sourceOfFile } from './load/index.ts';
import type { Stage } from './pdf/stage.ts';
import { Sidebar } from './sidebar/Sidebar.tsx';
import { Dropping } from './states/Dropping.tsx';
import { PasswordDialog } from './states/PasswordDialog.tsx';
import { StateView } from './states/StateView.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useWatched } from './use-watched.ts';
import { useZoomGestures } from './zoom-gestures.ts';
import './viewer.css';
import { documentTitle } from './title.ts';

interface ViewerProps {
  flow: DocumentFlow;
  stage: Stage;
  /** Where pages are laid down for printing. */
  paper: HTMLElement;
  language: Language;
}

/** Everything around the pages: toolbar, sidebar, search, and what is said where there are no pages to show. */
export function Viewer({ flow, stage, paper, language }: ViewerProps) {
  const shown = useWatched(flow, () => flow.shown);
  const [sidebar, setSidebar] = useState(false);
  // Counted, so that asking once more puts the reader back into the field.
  const [finding, setFinding] = useState(0);
  const [said, setSaid] = useState('');
  const open = shown.at === 'open' ? shown : null;
  const commands: Commands | null = open && commandsOf({ flow, stage, paper, open, language, say: setSaid });

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = documentTitle(language, shown);
    document.body.classList.toggle('with-pages', open !== null);
    document.body.classList.toggle('with-sidebar', open !== null && sidebar);
    document.body.classList.toggle('with-reading', open !== null && open.reading !== null);
  });
  const stopFinding = () => {
    setFinding(0);
    stage.eventBus.dispatch('findbarclose', { source: stage });
    stage.container.focus({ preventScroll: true });
  };
  useViewerKeys({
    stage,
    commands,
    find: () => setFinding((times) => times + 1),
    stopFinding: finding > 0 ? stopFinding : null,
    toggleSidebar: () => setSidebar((before) => !before),
  });
  useZoomGestures(stage, open !== null);
  useTransient(said, () => setSaid(''));

  return (
    <Speaking language={language}>
      <Toolbar
        shown={shown}
        stage={stage}
        session={flow.session}
        commands={commands}
        sidebar={sidebar}
        onSidebar={() => setSidebar((before) => !before)}
        onFind={() => setFinding((times) => times + 1)}
        onFile={(file) => void flow.open(sourceOfFile(file))}
      />
      {open && sidebar && <Sidebar stage={stage} />}
      {open && finding > 0 && <FindBar stage={stage} asked={finding} onClose={stopFinding} />}
      <StateView shown={shown} onAgain={() => flow.again()} onFile={(file) => void flow.open(sourceOfFile(file))} />
      {shown.at === 'opening' && shown.password && <PasswordDialog question={shown.password} />}
      <Dropping
        onFile={(file) => void flow.open(sourceOfFile(file))}
        onRefused={() => setSaid(say(language, 'viewer.dropNotPdf'))}
      />
      <p role="status" class="viewer-said small">
        {said}
      </p>
    </Speaking>
  );
}

/** What was said goes by itself, once it could be read. */
function useTransient(said: string, clear: () => void): void {
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(clear, 6000);
    return () => clearTimeout(timer);
  }, [said]);
}
