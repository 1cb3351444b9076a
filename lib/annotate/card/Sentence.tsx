import type { Language, Place, Tape } from '../../model/index.ts';
import { say } from '../../words/index.ts';
import { type Role, type Stretch, shortened, stretchesOf } from './sentence-parts.ts';

interface SentenceProps {
  quote: string;
  places: readonly Place[];
  tape: Tape | null;
  /** How the parts are underlined: as the card's own tick. */
  kind: 'violated' | 'undecided' | 'holds' | 'rounding' | 'insufficient';
  language: Language;
  onLight: (place: Place | null) => void;
}

/** Characters of a part that is kept on one line. */
const UNBROKEN = 20;

const roles = {
  total: 'card.roleTotal',
  result: 'card.roleResult',
  plus: 'card.rolePlus',
  minus: 'card.roleMinus',
  times: 'card.roleTimes',
  over: 'card.roleOver',
  under: 'card.roleUnder',
  limit: 'card.roleLimit',
  compared: 'card.roleCompared',
  stated: null,
} as const satisfies Record<Role, string | null>;

/** The sentence as it stands in the document, the figures that take part underlined, each with what it is there. */
export function Sentence({ quote, places, tape, kind, language, onLight }: SentenceProps) {
  return (
    <blockquote class={`quote ${kind}`} lang="zh-CN">
      {shortened(stretchesOf(quote, places, tape)).map((stretch, index) => (
        <Words key={index} stretch={stretch} language={language} onLight={onLight} />
      ))}
    </blockquote>
  );
}

type WordsProps = Pick<SentenceProps, 'language' | 'onLight'> & { stretch: Stretch };

function Words({ stretch: { text, part }, language, onLight }: WordsProps) {
  if (!part) return <>{text}</>;
  const role = roles[part.role];
  return (
    <mark
      class={['taking', part.culprit && 'culprit', text.length <= UNBROKEN && 'short'].filter(Boolean).join(' ')}
      onPointerEnter={() => onLight(part.place)}
      onPointerLeave={() => onLight(null)}
    >
      {role ? (
        <ruby>
          {text}
          <rt lang={language === 'zh' ? 'zh-CN' : 'en'}>{say(language, role)}</rt>
        </ruby>
      ) : (
        text
      )}
    </mark>
  );
}
