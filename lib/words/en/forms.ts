import type { forms as source } from '../zh/forms.ts';
import type { Same } from '../zh/index.ts';

export const forms: Same<typeof source> = {
  'income-expenditure-summary': 'Income and expenditure summary',
  'income-summary': 'Income summary',
  'expenditure-summary': 'Expenditure summary',
  'fiscal-appropriation-summary': 'Fiscal appropriation summary',
  'general-public-expenditure': 'General public budget expenditure',
  'basic-expenditure': 'Basic expenditure',
  'government-fund-income': 'Government fund income',
  'government-fund-expenditure': 'Government fund expenditure',
  'state-capital': 'State capital budget',
  'three-public': 'Three public expenses',
  'operating-cost': 'Operating cost of offices',
  'project-expenditure': 'Project expenditure',
  procurement: 'Government procurement',
  'state-assets': 'State assets',
  'performance-targets': 'Performance targets',
  'institution-setup': 'Institutions',
  'funding-plan': 'Funding plan',
  other: 'Other table',
};
