import type { CellPlace, Ledger } from '../../model/index.ts';
import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';
import type { Rule } from '../rule.ts';
import { remark } from '../support/passages.ts';
import { isRunningMoney } from '../support/purchases.ts';

/**
 * A project that purchases are made for is among the document's projects. Only where the procurement table says that it
 * names projects, and where some of them are found word for word: the names are then of one kind.
 */
export const procurementProjectExists: Rule = {
  meta: {
    id: 'procurement-project-exists',
    scope: 'cross-table',
    severity: 'warn',
    tolerance: 'exact',
    says: {
      zh: '采购表所列项目见于项目支出表或项目绩效目标表',
      en: 'A project that purchases are made for is among the projects',
    },
  },
  *bind(context) {
    const known = projectNames(context);
    if (known.size < 2) return;
    const named = context.ledgers('procurement').flatMap((ledger) => purchasedFor(context, ledger));
    const names = new Set(named.map(({ name }) => name));
    const missing = named.filter(({ name }) => !known.has(name));
    if (missing.length === 0 || [...names].every((name) => !known.has(name))) return;
    const told = [...new Map(missing.map((one) => [one.name, one])).values()];
    // A list that names its projects in other words would lack most of them.
    if (told.length > 3) return;
    yield remark(this.meta, {
      places: told.map(({ place }) => place),
      message: {
        zh: `采购表所列项目不见于项目支出表和项目绩效目标表：${told.map(({ place }) => place.text.trim()).join('、')}`,
        en: `Projects of the procurement table that are not among the projects: ${told.map(({ place }) => place.text.trim()).join(', ')}`,
      },
    });
  },
};

function projectNames(context: RuleContext): Set<string> {
  const listed = context
    .ledgers('project-expenditure')
    .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'item').map(({ label }) => label));
  const forms = context.keyValues('预算数').map(({ label }) => label);
  return new Set([...listed, ...forms].map(normaliseName).filter((name) => name.length >= 3));
}

/** Names in the column of project names. */
function purchasedFor(context: RuleContext, ledger: Ledger): { name: string; place: CellPlace }[] {
  const paths = context.columnPaths(ledger);
  const column = paths.findIndex(
    (path) => /项目名称$/.test(path.join('').replace(/\s/g, '')) && /项目/.test(path.at(-1) ?? ''),
  );
  if (column < 0) return [];
  return ledger.lines.flatMap((line, index) => {
    const text = line.kind === 'item' ? context.text(ledger, index, column) : '';
    const name = normaliseName(text);
    if (name.length < 4 || isRunningMoney(name) || /合计|小计|单位|部门/.test(name)) return [];
    return [{ name, place: { table: ledger.table, row: line.row, column, text } }];
  });
}
