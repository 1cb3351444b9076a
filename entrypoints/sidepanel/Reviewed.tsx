import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../components/speech.tsx';
import { type Finding, isCellPlace, type Keeping, type PageView } from '../../lib/model/index.ts';
import { standing } from '../../lib/records/aside/standing.ts';
import { useActions } from './actions.ts';
import { Completeness } from './Completeness.tsx';
import { conclusion } from './conclusion.ts';
import { Findings } from './Findings.tsx';
import { Foot } from './Foot.tsx';
import { asideOf } from './finding-groups.ts';
import type { FindingList } from './finding-list.ts';
import { type Drawer, Head } from './Head.tsx';
import { Keys } from './Keys.tsx';
import { usePanelKeys } from './keyboard.ts';
import { Marks } from './Marks.tsx';
import { PagesLine } from './PagesLine.tsx';
import { Tables } from './Tables.tsx';
import { useRowFocus } from './use-row-focus.ts';

export type ReviewedView = Extract<PageView, { status: 'reviewed' }>;

/** A checked document: head, the sentence, contradictions, tables; export and keeping always in reach. */
export function Reviewed({ view, keeping }: { view: ReviewedView; keeping: Keeping | null }) {
  const { markMode, current, pages } = view;
  const t = useWords();
  const language = useLanguage();
  const actions = useActions();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLElement>(null);
  const keepFocus = useRowFocus(rows, view.aside.length);
  const review = standing(view.review, view.aside);
  const titles = new Map(review.tables.map(({ table, title }) => [table, title]));

  useEffect(() => {
    if (current === null) return;
    setOpen((before) => new Set([...before, current]));
    rows.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const toggle = (finding: string) => setOpen((before) => toggled(before, finding));
  const showing = (shown: Promise<boolean>) => void shown.then((found) => setSaid(found ? '' : t('panel.notShown')));

  usePanelKeys(rows, {
    step: (direction) => showing(actions.step(direction)),
    toggle,
    help: () => setDrawer((before) => (before === 'keys' ? null : 'keys')),
  });

  const list: FindingList = {
    current,
    open,
    onToggle: toggle,
    onShow: (finding) => {
      setOpen((before) => new Set([...before, finding.id]));
      showing(show(finding));
    },
    onPlace: (place) => showing(actions.showPlace(place)),
    nameOf: (place) => (isCellPlace(place) ? (titles.get(place.table) ?? '') : t('shared.inText')),
  };

  /** What is set aside has no card of its own on the page: its place is shown. */
  function show({ id, places: [first] }: Finding): Promise<boolean> {
    const isAside = view.aside.some(({ finding }) => finding === id);
    return isAside && first ? actions.showPlace(first) : actions.showFinding(id);
  }

  async function doing(done: Promise<void>, words: string): Promise<void> {
    keepFocus();
    try {
      await done;
      setSaid(words);
    } catch (error) {
      setSaid(t('panel.asideFailed', { reason: error instanceof Error ? error.message : String(error) }));
    }
  }

  return (
    <div class="reviewed">
      <Head review={review} drawer={drawer} onDrawer={setDrawer} />
      {drawer === 'keys' && <Keys />}
      {drawer === 'marks' && <Marks mode={markMode} onChoose={actions.setMarkMode} />}
      <main ref={rows}>
        {pages && <PagesLine pages={pages} />}
        <Sentence text={conclusion(language, view)} violated={review.counts.violated} />
        {view.review.counts.holds + view.review.counts.rounding + view.review.counts.violated === 0 && (
          <p class="caution">{t(review.tables.length === 0 ? 'panel.noTables' : 'panel.nothingCheckedWhy')}</p>
        )}
        <Findings
          review={review}
          aside={asideOf(view.review.findings, view.aside)}
          list={list}
          settingAside={
            pages?.state === 'reading'
              ? null
              : {
                  lasts: keeping === 'kept' || keeping === null,
                  onSetAside: (finding, note) => void doing(actions.setAside(finding, note), t('panel.asideDone')),
                }
          }
          onNote={(finding, note) => void doing(actions.setAside(finding, note), t('panel.asideNoted'))}
          onTakeBack={(finding) => void doing(actions.takeBack(finding), t('panel.takenBack'))}
        />
        <Completeness items={review.completeness ?? []} onPlace={list.onPlace} />
        <Tables tables={review.tables} onShow={(table) => showing(actions.showTable(table))} onSaid={setSaid} />
      </main>
      <Foot keeping={keeping} complete={pages?.state !== 'reading'} said={said} onSaid={setSaid} />
    </div>
  );
}

/**
 * The one sentence, broken between its clauses only where there is room: Chinese has no spaces to break at. What cannot
 * be true stands out.
 */
function Sentence({ text, violated }: { text: string; violated: number }) {
  const t = useWords();
  const clauses = text.split(/(?<=[，。：、]|[,.:] )/);
  const loud = violated > 0 ? t('shared.countViolated', { count: violated }) : null;
  return (
    <p class="sentence">
      {clauses.map((clause, index) => (
        <span key={index} class={loud !== null && clause.startsWith(loud) ? 'sentence-loud' : undefined}>
          {clause}
        </span>
      ))}
    </p>
  );
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
