import { BUDGET_LAYOUTS } from './budgets.ts';
import { FINAL_LAYOUTS } from './final-accounts.ts';
import type { Layout } from './layout.ts';

export const LAYOUTS: readonly Layout[] = [...BUDGET_LAYOUTS, ...FINAL_LAYOUTS];
