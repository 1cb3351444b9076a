import type { FundKind } from '../figures/functional.ts';
import type { Fen } from '../figures/money.ts';
import type { MarkupStyle } from '../markup/style.ts';
import type { Print } from '../press.ts';
import type { LedgerStyle } from '../tables/ledger.ts';

/** How the disclosures of one place or publishing system look: what differs in structure, not in colour. */
export interface Layout {
  name: string;
  kind: 'budget' | 'final-account';
  print: Print;
  /** Smallest difference between true amounts, in 分: finer than what is printed, so that figures are really rounded. */
  step: Fen;
  /** Beside general public money. */
  funds: readonly FundKind[];
  ledger: LedgerStyle;
  /** Columns of the expenditure table beside basic and project. */
  besides: readonly string[];
  summary: 'classes' | 'nested-sources' | 'three-blocks';
  fiscal: 'split' | 'single' | 'nested';
  income: 'sources' | 'grouped-sources' | 'units';
  general: 'plain' | 'people' | 'with-change';
  basic: 'people-public' | 'single' | 'side-by-side' | 'names';
  threePublic: 'one-row' | 'rows' | 'rows-two-years' | 'with-meetings' | 'two-groups';
  projects: 'funds' | 'plain' | 'numbered' | 'none';
  procurement: 'plain' | 'with-budgets' | 'none';
  assets: 'kinds' | 'none';
  /** Which of several usual wordings the running text follows. */
  voice: 'ministry' | 'north' | 'south' | 'list';
  textBefore: boolean;
  markup: MarkupStyle;
}
