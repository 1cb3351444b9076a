// In `zod/mini`, and apart from the claims: the rules use it, and the reader, which starts in other people's pages, carries them.
import * as z from 'zod/mini';

/** Where money comes from, beside appropriations and what is carried over. */
export const IncomeSource = z.enum([
  'special-account',
  'institution-income',
  'business-income',
  'from-superior',
  'from-affiliates',
  'unit-own',
  'other-income',
]);
