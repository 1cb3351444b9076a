import { render } from 'preact';
import { browser } from 'wxt/browser';
import { installLooks } from '../../components/looks.ts';
import { deleteAll, openRecords, usage } from '../../lib/records/index.ts';
import { forgetReadings, openReadings } from '../../lib/records/readings.ts';
import { readSettings, writeSettings } from '../../lib/settings/index.ts';
import { surroundingLanguage } from '../../lib/words/index.ts';
import { Options } from './Options.tsx';
import { canTakeOver, isTakingOver, turnTakeOver } from './take-over.ts';

const root = document.getElementById('options');
if (!root) throw new Error('The page has no #options');

const records = openRecords();
const settings = await readSettings(browser.storage.local);
const readings = openReadings();
installLooks();
render(
  <Options
    first={{
      settings: { ...settings, takeOverPdfs: await isTakingOver(settings.takeOverPdfs) },
      language: await surroundingLanguage(),
    }}
    write={(values) => writeSettings(browser.storage.local, values)}
    languageNow={surroundingLanguage}
    takeOver={{ offered: await canTakeOver(), turn: turnTakeOver }}
    usage={() => usage(records)}
    deleteAll={async () => {
      await deleteAll(records);
      await forgetReadings(readings);
    }}
  />,
  root,
);
