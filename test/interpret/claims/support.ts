import { claimsOf } from '../../../lib/interpret/claims/index.ts';
import { type Claim, type Disclosure, type Fact, finish, type Subject } from '../../../lib/model/index.ts';

const anchor = { surface: 'page', path: '', quote: '' } as const;

/** A document of paragraphs; a line that begins with # is a heading. */
export function documentOf(lines: readonly string[]): Disclosure {
  return {
    source: { name: 'x', url: null, mediaType: 'text/html', sha256: '', pages: 1 },
    title: '',
    blocks: lines.map((line, index) =>
      line.startsWith('#')
        ? { kind: 'heading', id: `h${index}`, level: 2, text: line.slice(1).trim(), anchor }
        : { kind: 'paragraph', id: `p${index}`, text: line, anchor },
    ),
    tables: [],
  };
}

/** What a claim says, with its figures as printed: short enough to compare. */
export interface Told {
  subject: string;
  kind: Subject['kind'];
  level?: string;
  others?: string[];
  changes?: string[];
  shares?: string[];
  completions?: string[];
  parts?: Told[];
  partial?: true;
}

/** Claims that are no parts of others, with their parts below them. */
export function tell(...lines: string[]): Told[] {
  const { claims, facts } = finish(claimsOf(documentOf(lines)));
  const figures = new Map(facts.map((fact) => [fact.id, fact]));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const inner = new Set(claims.flatMap(({ parts }) => parts));
  return claims.filter(({ id }) => !inner.has(id)).map((claim) => told(claim, figures, byId));
}

function told(claim: Claim, figures: ReadonlyMap<string, Fact>, byId: ReadonlyMap<string, Claim>): Told {
  const text = (id: string | null) => (id === null ? '' : `${figures.get(id)?.place.text}`);
  const { subject, level, others, changes, shares, completions, parts, partial } = claim;
  const when = ({ year, stage }: { year: number | null; stage: string | null }) =>
    [year, stage].filter(Boolean).join(' ');
  return {
    subject: subject.path.length > 0 ? [subject.code ?? [], ...subject.path].flat().join('/') : subject.name,
    kind: subject.kind,
    ...(level && { level: text(level.fact) }),
    ...(others.length > 0 && { others: others.map((one) => `${text(one.fact)} ${when(one)}`.trim()) }),
    ...(changes.length > 0 && {
      changes: changes.map(({ direction, amount, rate, base }) =>
        [
          direction,
          text(amount),
          text(rate),
          base && ['vs', base.prior && 'prior', when(base), text(base.fact)].filter(Boolean).join(' '),
        ]
          .filter(Boolean)
          .join(' '),
      ),
    }),
    ...(shares.length > 0 && { shares: shares.map(({ fact, of }) => `${text(fact)}${of && ` of ${of}`}`) }),
    ...(completions.length > 0 && { completions: completions.map(({ fact, of }) => `${text(fact)} of ${of}`) }),
    ...(parts.length > 0 && { parts: parts.map((id) => told(byId.get(id) as Claim, figures, byId)) }),
    ...(partial && { partial }),
  };
}
