import type { Ledger } from '../../model/index.ts';
import { areDisjointKinds, expenditureClassOf, governmentLineOf, normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { isBoundAsError } from '../support/bound-so-far.ts';
import { leavesOut } from '../support/left-out-lines.ts';
import { factsAt } from '../support/lines.ts';
import { severitiesOf } from '../support/list-evidence.ts';
import { isNested } from '../support/nested.ts';
import { relate } from '../support/relate.ts';
import { summableColumns } from '../support/summable.ts';

/** A flat list of a government's table: places, classes of expenditure, insurances, and one total before or behind them. */
export const listedTotal: Rule = {
  meta: {
    id: 'listed-total',
    scope: 'column',
    severity: 'error',
    says: {
      zh: '合计 = 所列各地区（各类支出、各险种）之和',
      en: 'The total = the places (classes, insurances) listed',
    },
  },
  *bind(context) {
    const { level } = context.interpretation.head;
    if (level === 'department' || level === 'unit') return;
    for (const ledger of context.ledgers()) {
      const list = listIn(context, ledger);
      if (!list || leavesOut(context, ledger)) continue;
      const sums = summableColumns(context, ledger).flatMap((column) => {
        const total = context.fact(ledger, list.total, column);
        const addends = factsAt(context, ledger, list.parts, column);
        const isMerged = [list.total, ...list.parts].some((line) => context.isMerged(ledger, line, column));
        return total?.value != null && addends.some(({ value }) => value !== null) && !isMerged
          ? [{ total, addends }]
          : [];
      });
      // A line that is the sum of those right below it, in any column: the list is not flat.
      if (sums.some(({ total, addends }) => isNested(total, addends))) continue;
      const severities = severitiesOf(sums, list);
      for (const [at, { total, addends }] of sums.entries()) {
        const severity = severities[at];
        // A list of the main ones, as far as can be told.
        if (severity && !isBoundAsError(context, total, addends))
          yield relate(this.meta, { total, addends, severity, family: `${this.meta.id}|${ledger.id}` });
      }
    }
  },
};

interface FlatList {
  total: number;
  parts: number[];
  disjoint: boolean;
  /** It ends in what is left: 其他支出, 待分配. */
  complete: boolean;
}

const REST = /^(?:其[他它]|未分配|待分配|预留)/;
const TOTAL = /^.{0,12}(?:合计|总计|小计)$/;

/** The list, where one line totals it at its head or foot and all others stand on one level. */
function listIn(context: RuleContext, ledger: Ledger): FlatList | null {
  if (ledger.codeKind !== null) return null;
  const filled = ledger.lines.flatMap(({ kind, depthFrom }, at) =>
    kind === 'blank' || kind === 'note' || kind === 'of-which' || depthFrom === 'of-which' ? [] : [at],
  );
  const lineAt = (at: number) => ledger.lines[at];
  const totals = filled.filter((at) => lineAt(at)?.kind !== 'item');
  const [total, ...more] = totals;
  if (total === undefined || more.length > 0 || (total !== filled[0] && total !== filled.at(-1))) return null;
  const parts = filled.filter((at) => at !== total);
  const labels = parts.map((at) => normaliseName(lineAt(at)?.label ?? ''));
  const isFlat = new Set(parts.map((at) => lineAt(at)?.depth)).size === 1;
  if (parts.length < 3 || !isFlat || new Set(labels).size < labels.length || !TOTAL.test(labelOf(ledger, total)))
    return null;
  const byName = labels.every((label) => expenditureClassOf(label) !== null) || areDisjointKinds(labels);
  return byName || listsPlaces(context, ledger, labels)
    ? {
        total,
        parts,
        disjoint: byName && !labels.some(isBesideTheYear),
        complete: labels.some((label) => REST.test(label)),
      }
    : null;
}

/** 转移性支出, 债务还本支出: beside the year's own expenditure, and in its total or not. */
const isBesideTheYear = (label: string) => /^transfer/.test(governmentLineOf(label) ?? '');

const labelOf = (ledger: Ledger, at: number) => normaliseName(ledger.lines[at]?.label ?? '');

const PLACES_HEADER =
  /^(?:地区|区域|地区名称|市县|县区|区县|市县区|县市区|县\(市区\)|市州|市\(州\)|州市|地市|镇街|乡镇|街镇|行政区划|区划名称)(?:名称)?$/;
/** 全市, 区县级, 市辖区 and 各区县 hold other places of the list. */
const HOLDS_OTHERS = /^全|(?:级|以下)$|^(?:市辖区|(?:主|中心)?城区|(?:各)?(?:区县|县区|县市区?|乡镇|镇街))$/;
const OWN_LEVEL = /本级$/;

function listsPlaces(context: RuleContext, ledger: Ledger, labels: readonly string[]): boolean {
  const header = ledger.labelColumns.map((column) => context.columnPaths(ledger)[column]?.at(-1) ?? '').join('');
  return (
    PLACES_HEADER.test(normaliseName(header)) &&
    labels.every((label) => label !== '' && (OWN_LEVEL.test(label) || !HOLDS_OTHERS.test(label)))
  );
}
