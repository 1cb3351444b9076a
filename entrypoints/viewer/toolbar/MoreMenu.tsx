import type { IconNode } from 'lucide';
import { Copy, Download, Ellipsis, FolderOpen, Printer, RotateCcw, RotateCw } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/speech.tsx';
import type { Commands } from '../commands.ts';
import { FilePicker } from '../states/FilePicker.tsx';

interface MoreMenuProps {
  commands: Commands | null;
  onFile: (file: File) => void;
}

interface Entry {
  icon: IconNode;
  says: string;
  keys?: string;
  act: () => void;
}

/** What is needed now and then. The browser closes it by Escape, by a press elsewhere, and gives the focus back. */
export function MoreMenu({ commands, onFile }: MoreMenuProps) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const pick = useRef<HTMLInputElement>(null);
  const entries: (Entry | null)[] = [
    ...(commands
      ? [
          commands.copyAddress && { icon: Copy, says: t('viewer.copyAddress'), act: commands.copyAddress },
          { icon: Download, says: t('viewer.save'), keys: 'Ctrl S', act: commands.save },
          { icon: Printer, says: t('viewer.print'), keys: 'Ctrl P', act: commands.print },
          { icon: RotateCw, says: t('viewer.rotateRight'), keys: 'R', act: () => commands.rotate(90) },
          { icon: RotateCcw, says: t('viewer.rotateLeft'), keys: 'Shift R', act: () => commands.rotate(-90) },
        ]
      : []),
    { icon: FolderOpen, says: t('viewer.openFile'), act: () => pick.current?.click() },
  ];
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t('viewer.more')}
        title={t('viewer.more')}
        popovertarget="more"
      >
        <Icon node={Ellipsis} />
      </button>
      <div id="more" popover="auto" class="menu" ref={list}>
        {entries
          .filter((entry) => entry !== null)
          .map(({ icon, says, keys, act }) => (
            <button
              key={says}
              type="button"
              class="menu-entry"
              onClick={() => {
                list.current?.hidePopover();
                act();
              }}
            >
              <Icon node={icon} />
              <span>{says}</span>
              {keys && <kbd class="quiet small">{keys}</kbd>}
            </button>
          ))}
      </div>
      <FilePicker field={pick} onFile={onFile} />
    </>
  );
}
