import type { Subject, SubjectKind } from '../../model/index.ts';
import { EXPENDITURE_CLASSES } from '../../standards/index.ts';

/** What a label names. */

/** Words that say that an amount follows, and nothing of what it is of. */
const TRIMMED_END =
  /(?:中|为|是|共计|累计|总计|合计|总额|总数|总体|金额|(?<!公)共|预?计|约|达|有|预?安排|的|[均各]|支出为|(?:累计|实际|预计可?|全年)*完成|类?科目|年初预算数?|调整预算数?|全年预算数?|预算执行数|当年预算执行数|执行数|支出决算数?|决算支出数?|决算数?|预算数|预算|财政拨款|数)+$/;
const YEAR = /(?:截至)?20\d\d\s*年(?:度|初|末)?(?:\d{1,2}月(?:\d{1,2}日|底)?)?[,，]?/g;

/** Kinds by the end of the name, the more particular first. */
const KINDS: readonly (readonly [RegExp, SubjectKind])[] = [
  [/机关运行(?:经)?费(?:(?:当年|本年)?(?:一般公共预算)?(?:财政)?拨款)?(?:支出)?$/, 'operating-cost'],
  [/拟购置(?:固定)?资产(?:总额|总金额)?$/, 'assets-to-buy'],
  [/固定资产(?:总|账面|原)?(?:值|金额|额)?$/, 'assets'],
  [/[“"']?三公[”"']?经费[”"']?(?:一般公共预算)?(?:财政拨款)?(?:支出)?$/, 'three-public'],
  [/因公出国(?:\(境\))?(?:费用?|经费)?(?:支出)?$/, 'abroad'],
  [/(?:公务用车|公务车|公车)购置(?:费)?(?:及|和|与)运行(?:维护)?(?:费用?|经费)?(?:支出)?$/, 'car'],
  [/(?:公务用车|公务车|公车)购置(?:费)?(?:及|和|与)运维费(?:支出)?$/, 'car'],
  [/(?:公务用车|公务车|公车)购置(?:费用?|经费)?(?:支出)?$/, 'car-purchase'],
  [/(?:公务用车|公务车|公车)(?:运行维护|运转维护|运行|运维|维护)(?:费用?|经费)?(?:支出)?$/, 'car-running'],
  [/(?:公务用车|公务车|公车)(?:费用?|经费)(?:支出)?$/, 'car'],
  [/公务接待(?:费用?(?:支出)?|经费(?:支出)?|支出)$/, 'reception'],
  [/会议费(?:支出)?$/, 'meeting'],
  [/培训费(?:支出)?$/, 'training'],
  [/(?:政府采购货物|拟采购货物|货物类?采购|货物类项目|政府采购货物类|货物类)(?:支出)?$/, 'goods'],
  [/(?:政府采购工程|拟采购工程|工程类?采购|工程类项目|政府采购工程类|工程类)(?:支出)?$/, 'works'],
  [/(?:政府采购服务|拟采购服务|服务类?采购|服务类项目|政府采购服务类|服务类)(?:支出)?$/, 'services'],
  [/政府采购(?:支出)?(?:项目)?$/, 'procurement'],
  [/(?:结转下年|年终结转(?:和|及)?结余|年终结转)$/, 'carry-to-next-year'],
  [
    /年末(?:一般公共预算|政府性基金预算|国有资本经营预算)?(?:财政拨款)?结转(?:和|及)?结余(?:资金)?$/,
    'carry-to-next-year',
  ],
  [/(?:使用|动用)非财政拨款(?:专用)?结余(?:和专用结余)?(?:\([^()]*\))?$|事业基金弥补收支差额$/, 'surplus-used'],
  [/结余分配$/, 'surplus-distributed'],
  [
    /(?:上年|年初)(?:一般公共预算|政府性基金预算|国有资本经营预算)?(?:财政拨款)?结转(?:和|及)?(?:结余)?(?:收入|资金)?$/,
    'carryover',
  ],
  [/财政拨款(?:收支|收入支出|收、支|收入、支出)(?:总)?$/, 'fiscal-balance'],
  [/(?:收支|收入支出|收入、支出|收、支|收入和支出|收支预算)(?:总)?$/, 'balance'],
  [/基本支出$/, 'basic'],
  [/(?:项目支出|特定目标类项目支出)$/, 'project'],
  [/(?:人员经费|人员类项目经费|人员支出|人员类项目支出)(?:支出)?$/, 'personnel'],
  [/(?:公用经费|公用类项目经费|运转类公用项目经费|日常公用支出|公用支出)(?:支出)?$/, 'public'],
  [/(?:事业单位)?经营支出$/, 'operation'],
  [/上缴上级支出$|上解上级支出$/, 'remittance'],
  [/对附属单位补助支出$/, 'subsidy-to-affiliates'],
  [/一般公共(?:预算)?(?:财政)?(?:当年)?(?:拨款)?(?:收入|支出)?$/, 'general-public'],
  [/(?:政府性)?基金(?:预算)?(?:财政)?(?:当年)?(?:拨款)?(?:收入|支出)?$/, 'government-fund'],
  [/国有资本经营(?:预算|收益)?(?:财政)?(?:当年)?(?:拨款)?(?:收入|支出)?$/, 'state-capital'],
  [/财政专户(?:管理(?:的)?(?:资金|收入)?|核拨)?(?:收入)?$/, 'special-account'],
  [/上级补助收入$/, 'from-superior'],
  [/附属单位上缴收入$/, 'from-affiliates'],
  [/(?:事业)?(?:单位)?经营收入$/, 'business-income'],
  [/事业收入$/, 'institution-income'],
  [/单位资金(?:收入)?$/, 'unit-own'],
  [/其[他它](?:来源)?收入$/, 'other-income'],
  [/财政拨款(?:安排)?(?:预算)?收入$/, 'fiscal-income'],
  [/财政拨款(?:安排)?(?:预算)?支出$/, 'fiscal-expenditure'],
  [/(?:本年|当年)收入$/, 'current-income'],
  [/(?:本年|当年)支出$/, 'current-expenditure'],
];
/**
 * The subject that a label names.
 *
 * @param printed words without enumerator, opener, base and verb
 */
export function subjectOf(printed: string): Subject {
  const flat = printed.normalize('NFKC').replace(/\s+/g, '').replace(YEAR, '');
  const name = trimmed(flat);
  const { path, code } = pathOf(flat);
  const kind = path.length > 0 || code !== null ? 'functional' : kindOf(name);
  const side =
    /收入/.test(name) && !/支出/.test(name) ? 'income' : /支出/.test(name) && !/收入/.test(name) ? 'expenditure' : null;
  return {
    name: kind === 'functional' ? (path.at(-1) ?? name) : name,
    kind,
    side,
    general: /一般公共预算/.test(flat),
    path,
    code,
  };
}

function trimmed(flat: string): string {
  let name = flat
    .replace(/^[,、:;.\-—]+/, '')
    .replace(/[,、:;]+$/, '')
    // 与上年相比（下同）增长8.2%: what stands in front in brackets names nothing.
    .replace(/^\([^()]*\)/, '')
    .replace(/^按?(?:同|可比)口径(?:计算)?/, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name
      .replace(/\((?:以[^()]*为准|含[^()]*)\)$/, '')
      .replace(TRIMMED_END, '')
      .replace(/(?<=收入|支出)总$/, '');
  }
  return name;
}

/** What is set aside, left out or saved is no total of its kind. */
const NOT_THE_WHOLE =
  /^(?:调增|调减|增加|减少)|国内|国外|外宾|外事|国\(境\)外|预留|面向|中小|小微|不含|扣除|剔除|节约|减免|未|新增|追加|其余|剩余|涉及|绩效|[大小多少高低]于|(?<!弥补收支)差额|相抵|社会保险|调节基金|周转金|结转.+的|结余的/;

function kindOf(name: string): SubjectKind | null {
  if (NOT_THE_WHOLE.test(name)) return null;
  for (const wording of [name, name.replace(/(?:预算)?支出$/, '')]) {
    const own = KINDS.find(([pattern]) => pattern.test(wording))?.[1] ?? null;
    if (own) return own;
  }
  const whole = /^(?<office>.{0,40}?)(?:部门|单位)?(?:预算)?(?:总)?(?<word>收入|支出)$/.exec(name)?.groups;
  if (!whole || !isOffice(whole.office ?? '')) return null;
  return whole.word === '收入' ? 'income' : 'expenditure';
}

/** Income of the whole office: only the office's name, or nothing, stands before the word. */
function isOffice(words: string): boolean {
  const before = words.replace(/(?:共|相应|安排|当年|全年|年初|财务)+$/, '').replace(/\([^)]*\)$/, '');
  return (
    /^[本我]?$/.test(before) ||
    /(?:部门|单位|局|办公室|办|委员会|厅|院|中心|委|队|处|部|会|办事处|政府|馆|站|所|校|台|社)$/.test(before)
  );
}

const BY_WORD = /([^()“”"]{2,40}?)\((\d{2,3})?(类|款|项)\)/g;

/** 公共安全支出（204类）司法（06款）行政运行（01项）; 2060101-行政运行; 培训支出（2050803）支出. */
function pathOf(flat: string): { path: string[]; code: string | null } {
  const path: string[] = [];
  let code = '';
  let whole = true;
  // “档案事务”（款）: the marks around a name are none of it.
  for (const [, name = '', digits, level] of flat
    .replace(/[“”"](?=\(|[^()“”"]{2,40}[“”"]?\()/g, '')
    .matchAll(BY_WORD)) {
    if (path.length === 0 && level === '类') code = digits ?? '';
    else code += digits ?? '';
    whole &&= digits !== undefined;
    path.push(name.replace(/^.*[、,:]/, ''));
  }
  if (path.length > 0) return { path, code: whole && /^2\d\d(?:\d\d){0,2}$/.test(code) ? code : null };
  const leading = /^(2\d{2}(?:\d{2}){0,2})[-—－]?(?=\p{Script=Han})/u.exec(flat);
  if (leading?.[1]) return { path: [trimmed(flat.slice(leading[0].length))], code: leading[1] };
  const behind = /^(.{2,40}?)\((2\d{4}(?:\d{2})?)\)/.exec(flat);
  if (behind?.[1] && behind[2]) return { path: [behind[1]], code: behind[2] };
  const dashed = flat.split(/[-—－]+/);
  const [first = ''] = dashed;
  if ((dashed.length === 2 || dashed.length === 3) && CLASS_CODES.has(first))
    return { path: [...dashed.slice(0, -1), trimmed(dashed.at(-1) ?? '')], code: null };
  const quoted = /^[“"]([^”"]{2,30})[”"]科目$/.exec(trimmed(flat)) ?? /^[“"]([^”"]{2,30})[”"]科目/.exec(flat);
  if (quoted?.[1]) return { path: [quoted[1]], code: null };
  const known = CLASS_CODES.get(trimmed(flat));
  return known === undefined ? { path: [], code: null } : { path: [trimmed(flat)], code: known };
}

/** 其他支出 and 预备费 name other things, too. */
const CLASS_CODES: ReadonlyMap<string, string | null> = new Map(
  EXPENDITURE_CLASSES.filter(({ code }) => code !== '229' && code !== '227' && code !== '223').flatMap(
    ({ code, names }) => names.filter((name) => name.endsWith('支出')).map((name) => [name, code] as const),
  ),
);
