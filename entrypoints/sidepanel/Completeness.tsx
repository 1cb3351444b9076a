import { useTold, useWords } from '../../components/speech.tsx';
import { Tick } from '../../components/Tick.tsx';
import type { TickKind } from '../../lib/looks/index.ts';
import type { CompletenessState, Completeness as Item, Place } from '../../lib/model/index.ts';
import { FoldedGroup } from './FoldedGroup.tsx';

interface CompletenessProps {
  items: readonly Item[];
  onPlace: (place: Place) => void;
}

const ticks: Record<CompletenessState, TickKind> = {
  here: 'holds',
  'empty-with-note': 'holds',
  linked: 'notChecked',
  'not-on-this-page': 'notChecked',
  missing: 'undecided',
};

const states = {
  here: 'panel.isHere',
  'empty-with-note': 'panel.emptyWithNote',
  linked: 'panel.linked',
  'not-on-this-page': 'panel.notOnThisPage',
  missing: 'panel.missing',
} as const;

/** What the regulation asks for, and where it is: one line that opens. What is not here may well stand elsewhere. */
export function Completeness({ items, onPlace }: CompletenessProps) {
  const t = useWords();
  if (items.length === 0) return null;
  const kinds = (['table', 'explanation'] as const).map((kind) => items.filter((item) => item.kind === kind));
  const [tables = [], explanations = []] = kinds;
  return (
    <section aria-labelledby="completeness">
      <h2 id="completeness" class="unseen">
        {t('panel.completeness')}
      </h2>
      <FoldedGroup
        name={t('panel.completenessLine', {
          tables: here(tables),
          tablesOf: tables.length,
          explanations: here(explanations),
          explanationsOf: explanations.length,
        })}
      >
        {items.map((item) => (
          <Row key={item.id} item={item} onPlace={onPlace} />
        ))}
      </FoldedGroup>
    </section>
  );
}

function here(items: readonly Item[]): number {
  return items.filter(({ state }) => state === 'here' || state === 'empty-with-note').length;
}

function Row({ item: { name, state, places }, onPlace }: { item: Item } & Pick<CompletenessProps, 'onPlace'>) {
  const t = useWords();
  const told = useTold();
  const [place] = places;
  const word = states[state];
  const words = (
    <>
      <span class="row-tick">
        <Tick kind={ticks[state]} silent />
      </span>
      <span class="row-words">
        {told(name)}
        <span class={state === 'here' ? 'unseen' : 'row-reason'}>{t(word)}</span>
      </span>
    </>
  );
  return (
    <li class={place ? 'row' : 'row unchecked'}>
      <div class="row-line">
        {place ? (
          <button type="button" class="row-main" data-row onClick={() => onPlace(place)} title={t('panel.showOnPage')}>
            {words}
          </button>
        ) : (
          <div class="row-main">{words}</div>
        )}
      </div>
    </li>
  );
}
