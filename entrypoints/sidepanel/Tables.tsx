import { ChevronDown, ChevronRight, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../../components/Button.tsx';
import { Chips } from '../../components/Chips.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useTold, useWords } from '../../components/speech.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { TickKind } from '../../lib/looks/index.ts';
import type { TableReview, TableState } from '../../lib/model/index.ts';
import { type CopyFormat, useActions } from './actions.ts';

interface TablesProps {
  tables: readonly TableReview[];
  onShow: (table: string) => void;
  /** Says something in the foot. */
  onSaid: (words: string) => void;
}

/** The document's tables in its order, each with its state. Nothing is left out. */
export function Tables({ tables, onShow, onSaid }: TablesProps) {
  const t = useWords();
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="tables">
      <h2 id="tables" class="group">
        {t('panel.tables')}
      </h2>
      <ul class="rows">
        {runsOf(tables).map((run) => (
          <Run key={run[0]?.table} run={run} onShow={onShow} onSaid={onSaid} />
        ))}
      </ul>
    </section>
  );
}

const SHORTEST_RUN = 3;

/** Neighbours that were left unchecked stand together; every other table by itself. */
function runsOf(tables: readonly TableReview[]): TableReview[][] {
  const runs: TableReview[][] = [];
  for (const table of tables) {
    const before = runs.at(-1);
    const alike = table.state === 'not-checked' && before?.[0]?.state === 'not-checked';
    if (alike) before.push(table);
    else runs.push([table]);
  }
  return runs.flatMap((run) => (run.length < SHORTEST_RUN ? run.map((table) => [table]) : [run]));
}

/** One table, or one line for many that were not checked: it opens to them. */
function Run({ run, onShow, onSaid }: { run: TableReview[] } & Omit<TablesProps, 'tables'>) {
  const t = useWords();
  const told = useTold();
  const [open, setOpen] = useState(false);
  const [first] = run;
  const rows = run.map((table) => <TableRow key={table.table} table={table} onShow={onShow} onSaid={onSaid} />);
  if (!first || run.length === 1) return <>{rows}</>;
  const reasons = [...new Set(run.flatMap(({ reason }) => (reason ? [told(reason)] : [])))];
  return (
    <>
      <li class="row unchecked">
        <div class="row-line">
          <button type="button" class="row-main" data-row aria-expanded={open} onClick={() => setOpen(!open)}>
            <span class="row-tick">
              <Tick kind="notChecked" silent />
            </span>
            <span class="row-words">
              {t('panel.tablesRun', { count: run.length })}
              {reasons.map((reason) => (
                <span key={reason} class="row-reason">
                  {reason}
                </span>
              ))}
            </span>
            <Icon node={open ? ChevronDown : ChevronRight} />
          </button>
        </div>
      </li>
      {open && rows}
    </>
  );
}

const ticks: Record<TableState, TickKind> = {
  checked: 'holds',
  contradicts: 'violated',
  rounding: 'rounding',
  'not-checked': 'notChecked',
};

const formats = [
  ['cells', 'panel.copyCells'],
  ['html', 'panel.copyHtml'],
  ['markdown', 'panel.copyMarkdown'],
] as const;

/** 第 5–7 页, where the document has pages. */
function PagesOf({ pages }: Pick<TableReview, 'pages'>) {
  const t = useWords();
  const [first, last] = [pages?.[0], pages?.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <span class="quiet small"> {t('panel.onPage', { page: first === last ? `${first}` : `${first}–${last}` })}</span>
  );
}

function TableRow({ table, onShow, onSaid }: { table: TableReview } & Omit<TablesProps, 'tables'>) {
  const t = useWords();
  const told = useTold();
  const { copyTable } = useActions();
  const [copying, setCopying] = useState(false);
  const unchecked = table.state === 'not-checked';
  const ways = `copy-${table.table}`;

  function copy(format: CopyFormat): void {
    copyTable(table.table, format).then(
      () => onSaid(t('panel.copied')),
      () => onSaid(t('panel.copyFailed')),
    );
  }

  return (
    <li class={unchecked ? 'row unchecked' : 'row'}>
      <div class="row-line">
        <button type="button" class="row-main" data-row onClick={() => onShow(table.table)}>
          <span class="row-tick">
            <Tick kind={ticks[table.state]} />
          </span>
          <span class="row-words">
            {table.title || t(`forms.${table.form}`)}
            <PagesOf pages={table.pages} />
            {table.reason && <span class="row-reason">{told(table.reason)}</span>}
          </span>
          <Chips counts={table.counts} />
        </button>
        <IconButton
          icon={Copy}
          name={t('panel.copyTable', { title: table.title })}
          onPress={() => setCopying(!copying)}
          expanded={copying}
          controls={ways}
        />
      </div>
      {copying && (
        <div class="copy-ways" id={ways}>
          {formats.map(([format, key]) => (
            <Button key={format} look="quiet" onPress={() => copy(format)}>
              {t(key)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
