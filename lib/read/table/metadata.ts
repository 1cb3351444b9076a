import { parseUnit } from '../../amounts/index.ts';

/**
 * Lines that belong to a table and are no figures of it: 单位：万元, 编制部门：…, 预算年度：2023, 公开02表, 截止时间：….
 * They stand above the table, or as its first rows.
 */

const UNIT_LINE = /(?:金额|计量|货币)?单位\s*[:：]?\s*[（(]?\s*(?:人民币)?\s*(?:元|千元|万元|亿元|百万元)/;
const DEPARTMENT_LINE =
  /^(?:编制|填报|公开|预算|主管|填制)?(?:部门|单位|机构|编报单位|主管部门)(?:名称|代码)?(?:[（(][^）)]*[）)])?\s*[:：]/;
const DATE_LINE =
  /^(?:预算年度|财政年度|年度|截止时间|截止日期|截至时间|填报日期|填报时间|编制日期|日期|报送日期)\s*[:：]/;
const SHEET_NUMBER =
  /^(?:20\d\d年)?(?:财决|财|公开|批复|录入|附件|附|预算|决算|部门|单位|部预|表|[A-Z]{1,4}|[-—－:：])*[\d一二三四五六七八九十]{1,3}(?:[-—－]\d{1,2})?\s*表?\s*[:：]?$/;
/** 201区委部门, 101-中共…委员会, 504001 某单位: a department's code run together with its name. */
const CODED_DEPARTMENT = /^[[【]?(?!(?:19|20)\d\d年)\d{3,9}[\]】]?[\s\-—－]*[\p{Script=Han}（(][^。；]{1,40}$/u;
/** What is left of 单位：万元 when a publishing system tears it apart. */
const TORN_UNIT = /^(?:金额)?单位\s*[:：]?$/;

export type MetadataKind = 'unit' | 'department' | 'date' | 'sheet-number';

/** What a line beside a table says of it, or null when it is none of these. */
export function metadataKind(text: string): MetadataKind | null {
  const line = text.normalize('NFKC').replace(/\s+/g, '');
  if (line === '' || line.length > 60) return null;
  if (UNIT_LINE.test(line) || TORN_UNIT.test(line)) return 'unit';
  if (DEPARTMENT_LINE.test(line)) return 'department';
  if (DATE_LINE.test(line)) return 'date';
  if (SHEET_NUMBER.test(line) && /表|附/.test(line)) return 'sheet-number';
  return null;
}

/** 201区委部门: only beside other metadata is this a department and not a classification code with its name. */
export function isCodedDepartment(text: string): boolean {
  return CODED_DEPARTMENT.test(text.replace(/\s+/g, ''));
}

/** The department named in a metadata line, without its label; null when the line names none. */
export function departmentIn(text: string): string | null {
  const line = text.replace(/\s+/g, '');
  const parts = line.split(/[:：]/);
  if (DEPARTMENT_LINE.test(line) && parts.length > 1) {
    const name = parts
      .slice(1)
      .join('：')
      .replace(/(?:金额)?单位.*$/, '')
      .replace(/20\d\d年度?$/, '');
    return name === '' || parseUnit(`单位：${name}`).unit ? null : name;
  }
  return isCodedDepartment(line) ? line : null;
}

/** 单位：万元 as printed ("万元"), or null. */
export function unitIn(text: string): string | null {
  const line = text.normalize('NFKC').replace(/\s+/g, '');
  if (!UNIT_LINE.test(line)) return null;
  return parseUnit(line).unit;
}
