import type { Ledger } from '../../model/index.ts';
import { type GovernmentLine, governmentLineOf } from '../../standards/index.ts';

/** A line that totals others by their names. */
export interface NamedList {
  kind: 'tax' | 'non-tax' | 'own' | 'from-above' | 'transfers' | 'grand';
  total: number;
  parts: number[];
}

interface Named {
  at: number;
  role: GovernmentLine | 'grand' | null;
  depth: number;
}

const GRAND = /^(?:一般公共预算|公共财政(?:预算)?)?(?:收入|支出)?(?:总计|总量|总合计)$/;
/** Own money, whatever stands above it. */
const SAYS_OWN = /一般公共预算|公共财政|本级|地方/;
const ANY_TOTAL = /^(?:一般公共预算)?(?:收入|支出)?合计$/;

/** Which lines of a government's income, expenditure or balance add up to which, as their names say. */
export function namedLists(ledger: Ledger): NamedList[] {
  const lines = namedLines(ledger);
  if (lines.filter(({ role }) => role !== null && role !== 'grand').length < 2) return [];
  return [
    ...groupOf(lines, 'tax-income', 'tax', 'tax'),
    ...groupOf(lines, 'non-tax-income', 'non-tax', 'non-tax'),
    ...fromAbove(lines),
    ...own(ledger, lines),
    ...transfers(lines, 'transfers-in', ['transfer-in', 'from-above']),
    ...transfers(lines, 'transfers-out', ['transfer-out']),
    ...grand(lines, 'own-income', 'transfers-in', ['transfer-in', 'from-above']),
    ...grand(lines, 'own-expenditure', 'transfers-out', ['transfer-out']),
  ];
}

function namedLines({ lines }: Ledger): Named[] {
  return lines.flatMap(({ label, kind, depth, depthFrom }, at): Named[] => {
    if (kind === 'blank' || kind === 'note' || kind === 'of-which' || depthFrom === 'of-which') return [];
    const role = GRAND.test(label) ? ('grand' as const) : governmentLineOf(label);
    return [{ at, role, depth }];
  });
}

/** The only line of a role; null where there is none, or two. */
function onlyOf(lines: readonly Named[], role: Named['role']): Named | null {
  const found = lines.filter((line) => line.role === role);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** 税收收入, and the taxes right below it; what stands in below a tax is a part of that tax. */
function groupOf(
  lines: readonly Named[],
  whole: GovernmentLine,
  member: GovernmentLine,
  kind: NamedList['kind'],
): NamedList[] {
  const total = onlyOf(lines, whole);
  if (!total) return [];
  const parts: Named[] = [];
  for (const line of lines.slice(lines.indexOf(total) + 1)) {
    const [first] = parts;
    if (line.role === member && (first === undefined || line.depth === first.depth)) parts.push(line);
    else if (line.role !== null && line.role !== member) break;
    else if (first === undefined || line.depth <= first.depth) return [];
  }
  return parts.length < 2 ? [] : [{ kind, total: total.at, parts: at(parts) }];
}

/** 上级补助收入 = 返还性收入 + 一般性转移支付收入 + 专项转移支付收入; whatever else stands between these is below one of them. */
function fromAbove(lines: readonly Named[]): NamedList[] {
  const total = onlyOf(lines, 'from-above');
  if (!total) return [];
  const below = lines.slice(lines.indexOf(total) + 1);
  const end = below.findIndex(({ role }) => role !== null && role !== 'from-above-part');
  const inside = end < 0 ? below : below.slice(0, end);
  const parts = inside.filter(({ role }) => role === 'from-above-part');
  const [first] = parts;
  if (!first || parts.length < 2 || inside[0] !== first) return [];
  // 体制补助 as one more of the same level: the three are not all.
  const isLevelTold = first.depth > total.depth;
  if (isLevelTold && inside.some(({ role, depth }) => role === null && depth <= first.depth)) return [];
  return [{ kind: 'from-above', total: total.at, parts: at(parts) }];
}

/** 一般公共预算收入 = 税收收入 + 非税收入; a 合计 behind transfers may hold these, too. */
function own(ledger: Ledger, lines: readonly Named[]): NamedList[] {
  const kinds = [onlyOf(lines, 'tax-income'), onlyOf(lines, 'non-tax-income')];
  const [tax, other] = kinds;
  if (!tax || !other) return [];
  const named = onlyOf(lines, 'own-income');
  const total = named ?? onlyTotal(ledger, lines);
  if (!total) return [];
  const moved = lines.filter(({ role }) => role === 'transfers-in' || role === 'transfer-in' || role === 'from-above');
  // 收入合计 behind what is transferred holds that, too.
  if (moved.some((line) => line.at < total.at) && !SAYS_OWN.test(ledger.lines[total.at]?.label ?? '')) return [];
  const isBeside = ({ role, depth }: Named) => role === null && depth <= tax.depth;
  if (named === null && (moved.length > 0 || lines.some((line) => line !== total && isBeside(line)))) return [];
  return [{ kind: 'own', total: total.at, parts: [tax.at, other.at] }];
}

function onlyTotal({ lines }: Ledger, named: readonly Named[]): Named | null {
  const found = named.filter(({ at: line, role }) => role === 'grand' || ANY_TOTAL.test(lines[line]?.label ?? ''));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** 转移性收入 = 上级补助收入 + 调入资金 + …, the lines of those names right below it. */
function transfers(lines: readonly Named[], whole: GovernmentLine, members: readonly Named['role'][]): NamedList[] {
  const total = onlyOf(lines, whole);
  if (!total) return [];
  const below = until(lines.slice(lines.indexOf(total) + 1), members);
  const parts = membersOf(below, members);
  return parts === null || parts.length < 2 ? [] : [{ kind: 'transfers', total: total.at, parts: at(parts) }];
}

/** 收入总计 = 一般公共预算收入 + 转移性收入, or + each line of it. */
function grand(
  lines: readonly Named[],
  ownRole: GovernmentLine,
  whole: GovernmentLine,
  members: readonly Named['role'][],
): NamedList[] {
  const total = onlyOf(lines, 'grand');
  const first = onlyOf(lines, ownRole);
  if (!total || !first) return [];
  const transferred = onlyOf(lines, whole);
  if (transferred && transferred.at < first.at) return [];
  if (transferred) return [{ kind: 'grand', total: total.at, parts: [first.at, transferred.at] }];
  const behind = lines.slice(lines.indexOf(first) + 1).filter((line) => line !== total);
  const start = behind.findIndex(({ role }) => members.includes(role));
  const parts = start < 0 ? null : membersOf(until(behind.slice(start), members), members);
  const rest = lines.filter((line) => line.role !== null && members.includes(line.role));
  if (parts === null || parts.length === 0 || rest.some((line) => !parts.includes(line))) return [];
  return [{ kind: 'grand', total: total.at, parts: [first.at, ...at(parts)] }];
}

/** Lines up to the first that is known to be something else. */
function until(lines: readonly Named[], members: readonly Named['role'][]): Named[] {
  const end = lines.findIndex(
    ({ role }) => role !== null && role !== 'from-above-part' && role !== 'non-tax' && !members.includes(role),
  );
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/**
 * The members of a list and what stands beside them under another name; null where a name that we do not know may be
 * beside them or below one.
 */
function membersOf(lines: readonly Named[], members: readonly Named['role'][]): Named[] | null {
  const depth = Math.min(...lines.filter(({ role }) => members.includes(role)).map((line) => line.depth));
  const known = lines.filter(({ role }) => members.includes(role));
  if (known.some((line) => line.depth !== depth)) return null;
  const beside = lines.filter((line, index) => {
    const next = lines.slice(index + 1).find(({ role }) => role !== null);
    // 均衡性转移支付 between 一般性转移支付 and 专项转移支付 is below the first.
    return line.role === null && line.depth <= depth && next?.role !== 'from-above-part';
  });
  return beside.length > 0 ? null : known;
}

const at = (lines: readonly Named[]): number[] => lines.map((line) => line.at);
