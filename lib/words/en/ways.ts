import type { Same } from '../zh/index.ts';
import type { ways as source } from '../zh/ways.ts';

export const ways: Same<typeof source> = {
  chip: 'Crossfoot',
  chipTitle: 'Check this PDF with Crossfoot: {name}',
  chipTitleUnnamed: 'Check this PDF with Crossfoot',
  chipShown: 'Check this PDF with Crossfoot',
  menuLink: 'Open link with Crossfoot',
  menuPage: 'Check this PDF with Crossfoot',
  noAccess: 'Not allowed to read this site yet',
  noAccessWhy:
    'Crossfoot by itself reads government sites (gov.cn) only. This file is on another site, which you have to allow; that holds until you take it back in the browser’s settings for extensions. The file is read on this machine and uploaded nowhere.',
  allowHost: 'Allow reading this file of {host}',
  refusedHost: 'Not allowed; the file was not read.',
};
