import { Globe, PanelLeft, PanelRight, Search } from 'lucide';
import { IconButton } from '../../../components/Button.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Commands } from '../commands.ts';
import type { Stage } from '../pdf/stage.ts';
import type { ViewerSession } from '../session/types.ts';
import type { Shown } from '../shown.ts';
import { DocumentName } from './DocumentName.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PageField } from './PageField.tsx';
import { ReadingState } from './ReadingState.tsx';
import { ZoomControls } from './ZoomControls.tsx';
import './toolbar.css';

interface ToolbarProps {
  shown: Shown;
  stage: Stage;
  session: ViewerSession | null;
  /** Null while no document is on the page. */
  commands: Commands | null;
  sidebar: boolean;
  onSidebar: () => void;
  onFind: () => void;
  onFile: (file: File) => void;
}

/** One calm row: moving about on the left, which document in the middle, what our reading has found on the right. */
export function Toolbar({ shown, stage, session, commands, sidebar, onSidebar, onFind, onFile }: ToolbarProps) {
  const t = useWords();
  return (
    <header class="toolbar">
      {commands && (
        <div class="tools">
          <IconButton
            icon={PanelLeft}
            name={t('viewer.sidebar')}
            onPress={onSidebar}
            expanded={sidebar}
            controls="sidebar"
          />
          <IconButton icon={Search} name={t('viewer.find')} onPress={onFind} />
          <PageField stage={stage} />
          <ZoomControls stage={stage} />
        </div>
      )}
      <DocumentName shown={shown} />
      {shown.at === 'open' && <ReadingState reading={shown.reading} truncated={shown.truncated} session={session} />}
      <div class="tools">
        {commands?.openInBrowser && (
          <IconButton icon={Globe} name={t('viewer.openInBrowser')} onPress={commands.openInBrowser} />
        )}
        {session && <IconButton icon={PanelRight} name={t('viewer.openPanel')} onPress={() => session.openPanel()} />}
        <MoreMenu commands={commands} onFile={onFile} />
      </div>
    </header>
  );
}
