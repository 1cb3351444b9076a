import { useEffect, useRef, useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../components/speech.tsx';
import type { Finding, Keeping, PageView } from '../../lib/model/index.ts';
import { summarise } from '../../lib/words/index.ts';
import { useActions } from './actions.ts';
import { Findings } from './Findings.tsx';
import { Foot } from './Foot.tsx';
import { type Drawer, Head } from './Head.tsx';
import { Keys } from './Keys.tsx';
import { usePanelKeys } from './keyboard.ts';
import { Marks } from './Marks.tsx';
import { PagesLine } from './PagesLine.tsx';
import { Tables } from './Tables.tsx';

interface ReviewedProps {
  view: Extract<PageView, { status: 'reviewed' }>;
  keeping: Keeping | null;
}

/** A checked document: head, the sentence, contradictions, tables; export and keeping always in reach. */
export function Reviewed({ view: { review, markMode, current, pages }, keeping }: ReviewedProps) {
  const t = useWords();
  const language = useLanguage();
  const actions = useActions();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [drawer, setDrawer] = useState<Drawer>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    if (current === null) return;
    setOpen((before) => new Set([...before, current]));
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const toggle = (finding: string) => setOpen((before) => toggled(before, finding));
  const showing = (shown: Promise<boolean>) => void shown.then((found) => setSaid(found ? '' : t('panel.notShown')));

  usePanelKeys(list, {
    step: (direction) => showing(actions.step(direction)),
    toggle,
    help: () => setDrawer((before) => (before === 'keys' ? null : 'keys')),
  });

  function show(finding: Finding): void {
    setOpen((before) => new Set([...before, finding.id]));
    showing(actions.showFinding(finding.id));
  }

  return (
    <div class="reviewed">
      <Head review={review} drawer={drawer} onDrawer={setDrawer} />
      {drawer === 'keys' && <Keys />}
      {drawer === 'marks' && <Marks mode={markMode} onChoose={actions.setMarkMode} />}
      <main ref={list}>
        {pages && <PagesLine pages={pages} />}
        <Sentence text={summarise(language, review)} />
        {review.counts.holds + review.counts.rounding + review.counts.violated === 0 && (
          <p class="caution">{t(review.tables.length === 0 ? 'panel.noTables' : 'panel.nothingCheckedWhy')}</p>
        )}
        <Findings
          review={review}
          current={current}
          open={open}
          onToggle={toggle}
          onShow={show}
          onPlace={(place) => showing(actions.showPlace(place))}
        />
        <Tables tables={review.tables} onShow={(table) => showing(actions.showTable(table))} onSaid={setSaid} />
      </main>
      <Foot keeping={keeping} complete={pages?.state !== 'reading'} said={said} onSaid={setSaid} />
    </div>
  );
}

/** The one sentence, broken between its clauses only where there is room: Chinese has no spaces to break at. */
function Sentence({ text }: { text: string }) {
  const clauses = text.split(/(?<=[，。：、]|[,.:] )/);
  return (
    <p class="sentence">
      {clauses.map((clause, index) => (
        <span key={index}>{clause}</span>
      ))}
    </p>
  );
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
