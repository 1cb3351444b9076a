import type { Place, Table } from '../../../model/index.ts';
import { normaliseName } from '../../../standards/index.ts';
import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { remark } from '../../support/passages.ts';

interface Printed {
  name: string;
  place: Place;
}

/** One code of an office with two names: 201区委部门 above some tables, 201中共某区委办公室 above others. */
export function* twoNamesOfOneCode(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const byCode = new Map<string, Printed[]>();
  for (const table of context.interpretation.disclosure.tables) {
    const [, code, name] = /^[[【]?(\d{3,9})[\]】]?[-—－\s]*(\D.*)$/.exec(table.department?.trim() ?? '') ?? [];
    const place = name === undefined ? null : departmentCell(table);
    if (code === undefined || name === undefined || !place) continue;
    byCode.set(code, [...(byCode.get(code) ?? []), { name: name.trim(), place }]);
  }
  for (const [code, printed] of byCode) {
    const [first, ...others] = printed;
    const other = others.find(({ name }) => first && !isSameOffice(name, first.name));
    if (!first || !other) continue;
    yield remark(meta, {
      places: [first.place, other.place],
      severity: 'info',
      message: {
        zh: `同一代码${code}写作“${first.name}”，又写作“${other.name}”，名称应一致`,
        en: `Code ${code} is called “${first.name}” and also “${other.name}”; one name was expected`,
      },
    });
  }
}

/** Of so many tables at least the name above the others must be the document's own. */
const MOST_TABLES = 4;

/** One table that bears the name of another office of the same place, where all others bear the document's own. */
export function* strangerAboveTable(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const { disclosure, head } = context.interpretation;
  const own = plain(head.department);
  const named = disclosure.tables.filter(({ department }) => department !== null && !/^\d/.test(department));
  const strangers = named.filter(({ department }) => !isSameOffice(department ?? '', head.department));
  const [stranger] = strangers;
  if (!stranger || own.length < 4 || strangers.length > 1 || named.length - 1 < MOST_TABLES) return;
  const place = departmentCell(stranger);
  const name = stranger.department ?? '';
  if (!place || !/(?:局|委员会|[织宣统]部|办公室)$/.test(name) || /中心|学院|学校|[支大总]队|所/.test(name)) return;
  yield remark(meta, {
    places: [place],
    severity: 'info',
    key: `${stranger.id}:department`,
    message: {
      zh: `本文件是“${head.department}”的，这张表的编制部门却写“${name}”`,
      en: `The document is of “${head.department}”; this table says “${name}”`,
    },
  });
}

/** The same words, one within the other, or the usual short form: 中共某市委 = 中国共产党某市委员会. */
function isSameOffice(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(plain).sort((left, right) => left.length - right.length);
  return long.includes(short);
}

function plain(name: string): string {
  return normaliseName(name)
    .replace(/中国共产党|中共/g, '')
    .replace(/委员会/g, '委')
    .replace(/\(.*?\)|本级|机关$/g, '');
}

/** Where the department line stands; null where it is no cell of the table. */
function departmentCell({ id, department, cells }: Table): Place | null {
  const wanted = normaliseName(department ?? '');
  const cell = cells.find(({ text }) => wanted !== '' && normaliseName(text).includes(wanted));
  return cell ? { table: id, row: cell.row, column: cell.column, text: cell.text } : null;
}
