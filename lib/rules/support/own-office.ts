import { normaliseName } from '../../standards/index.ts';
import type { RuleContext } from '../context.ts';

/** An organisation that a subject begins with: 某某研究院公用经费. */
const ORGANISATION =
  /^([^()“”"]{2,30}?(?:研究院|医院|学院|中心|[支总大]队|办公室|委员会|联合会|协会|公司|学校|[局站馆院]|所(?!属|有)|园(?!林)|处(?!理|置)))(?:[(（][^)）]*[)）])?/;

/**
 * Whether a subject names another office than the one whose document this is. Its tables are not those of the document,
 * or only a part of them. An office that calls itself by another name than in title and tables is taken for another.
 */
export function isOfAnother(context: RuleContext, name: string): boolean {
  return officeIn(context, name) === 'other';
}

/** Whose office a subject names at its beginning; null where it names none. */
export function officeIn(context: RuleContext, name: string): 'own' | 'other' | null {
  const flat = normaliseName(name);
  if (/^(?:我|本)/.test(flat)) return 'own';
  const organisation = ORGANISATION.exec(flat)?.[1];
  if (organisation === undefined) return null;
  const names = own.get(context) ?? ownNames(context);
  own.set(context, names);
  return names.some((one) => one.includes(organisation)) ? 'own' : 'other';
}

const own = new WeakMap<RuleContext, readonly string[]>();

function ownNames(context: RuleContext): string[] {
  const ofTables = context.interpretation.disclosure.tables.flatMap(({ department, title }) => [
    department ?? '',
    title,
  ]);
  return [...new Set([...namesOf(context), ...ofTables].map(normaliseName))];
}

function namesOf({ interpretation: { disclosure, head } }: RuleContext): string[] {
  return [disclosure.title, head.department];
}

const NUMBER = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|附件?\d*[:、])?(?:关于)?/;
const OFFICE =
  /^(?:20\d\d年度?)?([^\d,.:;()、]{3,30}?(?:[局委办院站所场校馆队会部园厅室社处]|中心|公司)(?:\(?(?:本级|机关)\)?)?)(?:20\d\d年度?)?(?:部门|单位)(?:预算|决算)(?:信息)?(?:公开)?(?:情况)?的?(?:说明|报告|报表|表)?$/;
/** （一）青石县林业站：收入预算300.00万元… */
const LEAD =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]+)?([^\d,.:;、]{3,30}?(?:[局委办院站所场校馆队会部园厅室社处]|中心|公司)(?:\(?(?:本级|机关)\)?)?)[:。](?=.*\d)/;
/** 青石县林业站2024年预算情况如下：, a paragraph that leads to those below it. */
const INTRO =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.]+)?([^\d,.:;、]{3,30}?(?:[局委办院站所场校馆队会部园厅室社处]|中心|公司))(?:20\d\d年度?)?(?:部门|单位)?(?:收支)?(?:预算|决算|收支|基本)?(?:安排|编制)?(?:情况)?(?:如下|说明)?:$/;
const NUMBERED = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/;
const LONGEST_HEADING = 60;

const known = new WeakMap<RuleContext, ReadonlySet<string>>();

/**
 * Whether a paragraph stands in a part of the page that is another office's document: 青石县国有林场2024年单位预算 below
 * 青石县林业局2024年部门预算. Its tables may be in another file, and those that are here are not its.
 */
export function isInAnothersPart(context: RuleContext, block: string): boolean {
  const found = known.get(context) ?? blocksOfOthers(context);
  known.set(context, found);
  return found.has(block);
}

function blocksOfOthers(context: RuleContext): Set<string> {
  const own = namesOf(context)
    .map(normaliseName)
    .filter((name) => name !== '');
  const found = new Set<string>();
  let isFirst = true;
  let isOthers = false;
  let isBelow = false;
  for (const block of context.interpretation.disclosure.blocks) {
    if (block.kind === 'table') continue;
    const text = block.text.length > LONGEST_HEADING ? '' : block.text.normalize('NFKC').replace(/\s/g, '');
    const office = !/20\d\d年/.test(text) ? '' : normaliseName(OFFICE.exec(text.replace(NUMBER, ''))?.[1] ?? '');
    if (office !== '') {
      // The first is the document's own, whatever its title calls it.
      if (isFirst) own.push(office);
      isFirst = false;
      isOthers = !own.some((name) => isSameOffice(name, office));
    }
    const lead = normaliseName(
      LEAD.exec(block.text.slice(0, LONGEST_HEADING).normalize('NFKC').replace(/\s/g, ''))?.[1] ?? '',
    );
    const intro = normaliseName(INTRO.exec(text)?.[1] ?? '');
    if (intro !== '') isBelow = !own.some((name) => isSameOffice(name, intro));
    else if (block.kind === 'heading' || NUMBERED.test(text)) isBelow = false;
    if (isOthers || isBelow || (lead !== '' && !own.some((name) => isSameOffice(name, lead)))) found.add(block.id);
  }
  return found;
}

/** 忻州市委办公室 and 中国共产党忻州市委员会办公室 are one; 林业局林业站 and 林业局（本级） are parts of 林业局. */
function isSameOffice(own: string, office: string): boolean {
  if (own.includes(office)) return true;
  return !office.startsWith(own) && (isWithin(office, own) || isWithin(own, office));
}

/** All letters of the one within the other, in order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
