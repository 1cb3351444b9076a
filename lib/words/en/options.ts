import type { Same } from '../zh/index.ts';
import type { options as source } from '../zh/options.ts';

export const options: Same<typeof source> = {
  title: 'Crossfoot · Settings',
  keep: 'Keeping disclosures',
  keepWhy:
    'Tables and figures of disclosures that you open on government sites are kept on this machine, so that later versions can be compared. They go nowhere else; nothing is kept in a private window.',
  keepSwitch: 'Keep disclosures of government sites',
  takeOver: 'PDF documents',
  takeOverWhy:
    'When on, PDFs that you open on government sites are shown and checked in Crossfoot’s own reader instead of the browser’s; one press there goes back to the browser’s. The site is asked once more for each document. Downloads, answers to forms and documents inside of pages are left alone.',
  takeOverSwitch: 'Open PDFs of government sites with Crossfoot',
  takeOverOld:
    'This version of the browser is too old for that (Chromium 128 and later can). The toolbar button, the context menu and the chips beside links work all the same.',
  takeOverRefused: 'Not turned on: the browser did not allow it.',
  language: 'Language',
  languageAuto: 'As the browser',
  languageZh: '中文',
  languageEn: 'English',
  marks: 'Marks on the page',
  marksWhy: 'What is marked on the page when a disclosure is opened.',
  records: 'Records on this machine',
  recordsNone: 'No records yet.',
  recordsCount: '{documents} {documents:document|documents}, about {size}.',
  deleteAll: 'Delete all',
  deleteAllSure:
    'Delete the records of {documents} {documents:document|documents} from this machine, and what you noted when setting aside? This cannot be undone.',
  deleteAllYes: 'Delete',
  deletedAll: 'All deleted.',
  deleteFailed: 'Could not be deleted.',
  saved: 'Settings saved',
  saveFailed: 'Not saved: writing failed.',
  countFailed: 'Cannot be counted: the records do not open.',
};
