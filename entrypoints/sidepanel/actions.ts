import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DisclosureLink, Keeping, MarkMode, Place } from '../../lib/model/index.ts';

export type ExportFormat = 'xlsx' | 'csv' | 'json';
export type CopyFormat = 'cells' | 'html' | 'markdown';

/** What the panel can have done, by the page, the records or the browser. The views know nothing of how. */
export interface PanelActions {
  /** The three resolve to false when the page has lost the place. */
  showFinding(finding: string): Promise<boolean>;
  showPlace(place: Place): Promise<boolean>;
  showTable(table: string): Promise<boolean>;
  /** Rejects when the page is gone. Whether it is kept the view then says. */
  setAside(finding: string, note: string): Promise<void>;
  takeBack(finding: string): Promise<void>;
  /** Next or previous contradiction on the page. */
  step(direction: 'next' | 'previous'): Promise<boolean>;
  setMarkMode(mode: MarkMode): void;
  /** Resolves when the reader has been asked, or may not be put into the page. */
  checkAnyway(): Promise<void>;
  /** Stops the reading of a long document; what is marked stays. */
  cancelReading(): void;
  /** In a tab beside: a PDF in our viewer, anything else as the browser does. */
  openLink(link: DisclosureLink): void;
  /** Resolves to the name of the file that was saved. */
  exportAs(format: ExportFormat): Promise<string>;
  copyTable(table: string, format: CopyFormat): Promise<void>;
  /** Keeps this document because the reader asks for it; says what came of it. */
  keep(): Promise<Keeping>;
  /** Deletes this document from the records, all versions of it. */
  forget(): Promise<void>;
  openOptions(): void;
}

const ActionsContext = createContext<PanelActions | null>(null);
export const ActionsProvider = ActionsContext.Provider;

export function useActions(): PanelActions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('The panel stands outside of ActionsProvider');
  return actions;
}
