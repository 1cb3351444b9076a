import type { Sheet } from '../document.ts';
import type { Office } from '../figures/office.ts';
import type { Layout } from '../layouts/layout.ts';
import type { Press } from '../press.ts';
import { assetSheet } from './assets.ts';
import { basicSheet } from './basic.ts';
import { expenditureSheet, fundSheet, generalSheet } from './expenditure.ts';
import { fiscalSheet } from './fiscal.ts';
import { incomeSheet } from './income.ts';
import { procurementSheet } from './procurement.ts';
import { projectSheet } from './projects.ts';
import { summarySheet } from './summary.ts';
import { threePublicSheet } from './three-public.ts';

/** The tables of a disclosure in the order in which they are published. */
export function sheetsOf(press: Press, office: Office, layout: Layout): Sheet[] {
  const isBudget = layout.kind === 'budget';
  return [
    summarySheet(press, office, layout),
    incomeSheet(press, office, layout),
    expenditureSheet(press, office, layout),
    fiscalSheet(press, office, layout),
    generalSheet(press, office, layout),
    basicSheet(press, office, layout),
    threePublicSheet(press, office, layout),
    fundSheet(press, office, layout, 'fund'),
    fundSheet(press, office, layout, 'state'),
    ...(isBudget && layout.projects !== 'none' ? [projectSheet(press, office, layout)] : []),
    ...(isBudget && layout.procurement !== 'none' && office.purchases.length > 0
      ? [procurementSheet(press, office, layout)]
      : []),
    ...(isBudget && layout.assets !== 'none' ? [assetSheet(press, office, layout)] : []),
  ];
}
