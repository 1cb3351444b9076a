import { useWords } from '../../components/speech.tsx';

const keys = [
  [['j', '↓', 'k', '↑'], 'panel.keysRows'],
  [['Enter'], 'panel.keysOpen'],
  [['o', '→', '←'], 'panel.keysTape'],
  [['n', 'p'], 'panel.keysNext'],
  [['Alt .', 'Alt ,'], 'panel.keysPage'],
  [['Alt /'], 'panel.keysMarks'],
  [['?'], 'panel.keysHelp'],
] as const;

/** The keys, shown by `?`. */
export function Keys() {
  const t = useWords();
  return (
    <section class="drawer" id="keys" aria-label={t('panel.keys')}>
      <dl>
        {keys.map(([names, what]) => (
          <div key={what} class="keys-line">
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
