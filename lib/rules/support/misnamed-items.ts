import { convert, Decimal } from '../../amounts/index.ts';
import type { Claim, Fact } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import { amountsOf, type FunctionalRow } from './functional-rows.ts';
import { ownLevel } from './levels.ts';

/** An item that the text calls otherwise than the table. */
export interface MisnamedItem {
  claim: Claim;
  name: string;
  row: FunctionalRow;
}

/**
 * 一般公共服务支出（类）财政事务（款）…（项): class and section stand in the table, the item does not, and its amount is that of
 * just one item of the section that the text does not name. A name that holds the other is taken for an abbreviation.
 */
export function misnamedItems(context: RuleContext, rows: readonly FunctionalRow[]): MisnamedItem[] {
  const items = context.claims.filter(({ subject }) => subject.kind === 'functional' && subject.path.length === 3);
  const named = new Set(items.map(({ subject }) => key(subject.path)));
  return items.flatMap((claim) => {
    const [, , item = ''] = claim.subject.path.map(normaliseName);
    const fact = ownLevel(context, claim);
    const section = sectionOf(rows, claim.subject.path);
    if (!fact || section === null || item === '') return [];
    const below = rows.filter(({ code }) => code?.length === 7 && code.startsWith(section));
    if (below.length === 0 || below.some(({ name }) => name.includes(item) || item.includes(name))) return [];
    const same = below.filter(
      (row) =>
        !named.has(key([...claim.subject.path.slice(0, 2), row.name])) &&
        amountsOf(context, row).some((amount) => isSame(amount, fact)),
    );
    const [row] = same;
    return row && new Set(same.map(({ code }) => code)).size === 1 ? [{ claim, name: item, row }] : [];
  });
}

const key = (path: readonly string[]) => path.map(normaliseName).join('/');

/** The code of a section, by its own name and that of its class; null where no table prints both. */
function sectionOf(rows: readonly FunctionalRow[], path: readonly string[]): string | null {
  const [of, name] = path.map(normaliseName);
  const codes = new Set(
    rows.flatMap((row) => {
      const isSection = row.code?.length === 5 && row.name === name;
      const parent = row.code?.slice(0, 3);
      return isSection && rows.some((one) => one.code === parent && one.name === of) ? [row.code ?? ''] : [];
    }),
  );
  const [code] = codes;
  return codes.size === 1 && code ? code : null;
}

function isSame(one: Fact, other: Fact): boolean {
  if (one.value === null || other.value === null || one.unit === null || other.unit === null) return false;
  return new Decimal(convert(one.value, one.unit, other.unit)).equals(other.value) && !new Decimal(one.value).isZero();
}
