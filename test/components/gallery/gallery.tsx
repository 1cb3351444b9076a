import { render } from 'preact';
import { useState } from 'preact/hooks';
import { installLooks } from '../../../components/looks.ts';
import { Speaking } from '../../../components/speech.tsx';
import { Options } from '../../../entrypoints/options/Options.tsx';
import { ActionsProvider, type PanelActions } from '../../../entrypoints/sidepanel/actions.ts';
import { Panel } from '../../../entrypoints/sidepanel/Panel.tsx';
import { Keeping, type SetAside } from '../../../lib/model/index.ts';
import { views } from '../samples/views.ts';

/**
 * Shows one state of the panel, `?view=reviewed&language=en&keeping=kept`, or the options, `?view=options`. What the
 * views ask for stands in `document.body.dataset.asked`.
 */

const query = new URLSearchParams(location.search);
const language = query.get('language') === 'en' ? 'en' : 'zh';

const ask = (what: string) => {
  document.body.dataset.asked = what;
};
const shown = (what: string) => {
  ask(what);
  return Promise.resolve(query.get('lost') === null);
};
/** Changes what is aside in the view that is shown; set by it. */
let turn: (change: (aside: SetAside[]) => SetAside[]) => void = () => undefined;
const actions: PanelActions = {
  showFinding: (finding) => shown(`finding ${finding}`),
  showPlace: (place) => shown(`place ${place.text}`),
  showTable: (table) => shown(`table ${table}`),
  step: (direction) => shown(`step ${direction}`),
  setAside: async (finding, note) => {
    await shown(`aside ${finding} ${note}`);
    const now = { finding, figures: finding, note, when: Date.UTC(2026, 10, 21, 4), kept: true };
    turn((aside) =>
      aside.some((one) => one.finding === finding)
        ? aside.map((one) => (one.finding === finding ? { ...one, note } : one))
        : [...aside, now],
    );
  },
  takeBack: async (finding) => {
    await shown(`back ${finding}`);
    turn((aside) => aside.filter((one) => one.finding !== finding));
  },
  setMarkMode: (mode) => ask(`marks ${mode}`),
  checkAnyway: async () => void ask('check'),
  cancelReading: () => ask('cancel'),
  openLink: ({ href }) => ask(`link ${href}`),
  exportAs: (format) => shown(`export ${format}`).then(() => `2023年部门预算.${format}`),
  copyTable: (table, format) => shown(`copy ${table} ${format}`).then(() => undefined),
  keep: () => shown('keep').then(() => 'kept' as const),
  forget: () => shown('forget').then(() => undefined),
  openOptions: () => ask('options'),
};

const root = document.getElementById('panel');
if (!root) throw new Error('The page has no #panel');
installLooks();
render(
  query.get('view') === 'options' ? <OptionsSample /> : <PanelSample name={query.get('view') ?? 'reviewed'} />,
  root,
);

function PanelSample({ name }: { name: string }) {
  const first = views[name];
  if (!first) throw new Error(`No such view: ${name}`);
  const [view, show] = useState(first);
  turn = (change) => show((now) => (now.status === 'reviewed' ? { ...now, aside: change(now.aside) } : now));
  return (
    <Speaking language={language}>
      <ActionsProvider value={actions}>
        <Panel view={view} keeping={Keeping.nullable().parse(query.get('keeping') ?? 'kept')} />
      </ActionsProvider>
    </Speaking>
  );
}

function OptionsSample() {
  const kept = { documents: 3, bytes: 1_240_000 };
  return (
    <Options
      takeOver={{ offered: true, turn: () => Promise.resolve(true) }}
      first={{ settings: { keepDisclosures: true, takeOverPdfs: false, language: 'auto', markMode: 'all' }, language }}
      write={(values) => shown(`write ${JSON.stringify(values)}`).then(() => undefined)}
      languageNow={() => Promise.resolve(language)}
      usage={() => Promise.resolve({ ...kept })}
      deleteAll={async () => {
        await shown('delete all');
        kept.documents = 0;
      }}
    />
  );
}
