import type { RuleContext } from '../../context.ts';
import type { Bound, RuleMeta } from '../../rule.ts';
import { cellTexts, quoted, remark, runningText } from '../../support/passages.ts';

/**
 * Departments of one level that stand beside each other: none of them runs another. What is run by one of them
 * (老干部局, 知识产权局, 林业局 …) is left out, and so are 办公室 and 机关事务, which serve all.
 */
const DEPARTMENTS = [
  '组织部',
  '宣传部',
  '统战部',
  '政法委',
  '发展和改革局',
  '发展和改革委员会',
  '教育局',
  '科学技术局',
  '工业和信息化局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '卫生健康委员会',
  '退役军人事务局',
  '应急管理局',
  '审计局',
  '市场监督管理局',
  '统计局',
  '医疗保障局',
  '信访局',
] as const;

/** 提高市委统战部业务素质, 保障统战部机关正常运转: what an office does for itself, and a word that names an office. */
const FOR_ITSELF =
  /(?:提高|提升|增强|加强|保障|确保|维持|保证)(?<named>[\u4e00-\u9fff]{3,20}?[局部会委])(?:机关|全体|干部|人员|工作人员|职工|队伍|日常|办公|各项|自身|整体|的){0,4}(?:业务素质|业务能力|业务水平|工作效率|综合素质|正常运转|正常运行|运转|办公需要|工作正常)/g;
/** Nothing but the place stands before the department's name: 市委, 某某县. */
const OF_PLACE = /^(?:[\u4e00-\u9fff]{1,4}[省市县区])?(?:[省市县区]委|[省市县区])?$/;

/** Another department of the same kind where an office can only mean itself, named nowhere else. */
export function* siblingNamed(meta: RuleMeta, context: RuleContext): Generator<Bound> {
  const { head, disclosure } = context.interpretation;
  const own = [head.department, disclosure.title].join(' ').normalize('NFKC').replace(/\s+/g, '');
  const ownKind = DEPARTMENTS.find((name) => own.includes(name));
  if (ownKind === undefined) return;
  const passages = [...runningText(context), ...cellTexts(context, 8)];
  for (const passage of passages) {
    for (const { 0: words, index, groups } of passage.text.matchAll(FOR_ITSELF)) {
      const named = groups?.named ?? '';
      const name = DEPARTMENTS.find((one) => named.endsWith(one) && OF_PLACE.test(named.slice(0, -one.length)));
      if (name === undefined || own.includes(name) || isAtHome(name, context)) continue;
      yield remark(meta, {
        places: [passage.at(index, index + words.length)],
        message: {
          zh: `这是“${ownKind}”的文件，此处却写“${quoted(passage.text, index, index + words.length, 4)}”，疑为从其他部门的文件复制`,
          en: `This document is of the ${ownKind}; yet here it says “${quoted(passage.text, index, index + words.length, 4)}”, probably copied from another department's`,
        },
      });
    }
  }
}

/** More often named than once or twice it has business here. */
function isAtHome(name: string, context: RuleContext): boolean {
  let count = 0;
  for (const { text } of runningText(context)) count += text.split(name).length - 1;
  return count > 2 || context.interpretation.disclosure.tables.some(({ department }) => department?.includes(name));
}
