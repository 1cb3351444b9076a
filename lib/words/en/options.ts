import type { Same } from '../zh/index.ts';
import type { options as source } from '../zh/options.ts';

export const options: Same<typeof source> = {
  title: 'Crossfoot · Settings',
  keep: 'Keeping disclosures',
  keepWhy:
    'Tables and figures of disclosures that you open on government sites are kept on this machine, so that later versions can be compared. They go nowhere else; nothing is kept in a private window.',
  keepSwitch: 'Keep disclosures of government sites',
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
    'Delete the records of {documents} {documents:document|documents} from this machine? This cannot be undone.',
  deleteAllYes: 'Delete',
  deletedAll: 'All deleted.',
  deleteFailed: 'Could not be deleted.',
  saved: 'Settings saved',
  saveFailed: 'Not saved: writing failed.',
  countFailed: 'Cannot be counted: the records do not open.',
};
