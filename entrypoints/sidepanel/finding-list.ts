import type { Finding, Place } from '../../lib/model/index.ts';

/** What every row of a finding shares: which are open, and what the reader can do with one. */
export interface FindingList {
  /** The one that the reader looks at on the page. */
  current: string | null;
  open: ReadonlySet<string>;
  onToggle: (finding: string) => void;
  /** Shows it on the page, and its arithmetic here. */
  onShow: (finding: Finding) => void;
  onPlace: (place: Place) => void;
  /** What the part of the document is called in which a place stands. */
  nameOf: (place: Place) => string;
}
