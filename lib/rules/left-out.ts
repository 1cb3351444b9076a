import type { Bilingual } from '../model/index.ts';

/** A check of the catalogue that is not made, or not made in full. */
export interface LeftOut {
  /** As in the catalogue of checks. */
  id: string;
  reason: Bilingual;
}

/**
 * What cannot be decided from a document alone, with its reason. Of an id that is also a rule, only the part named here
 * is left out. `docs/rules.md` prints it behind the rules.
 */
export const leftOut: readonly LeftOut[] = [
  {
    id: 'number-scale',
    reason: {
      zh: '数额是否“过大”是读表时的防线，不是文件的错误：不合常理的数多半是把年份、栏次读成了金额，由表格识别把关，不作为发现告知',
      en: 'An implausible amount is a guard of the reader and no fault of the document: it is most often a year or a column number read as money, and is kept out where tables are read',
    },
  },
  {
    id: 'unit-slip',
    reason: {
      zh: '单个数字写错单位（差一万倍）由各条表间、表文规则发现并说明；本条只管整张表的单位',
      en: 'One figure in the wrong unit is found, and named as such, by the rules that tie it to its other places; this rule tells of whole tables alone',
    },
  },
  {
    id: 'anchor-gap',
    reason: {
      zh: '书签编号只存在于网页和文字处理文件的标记中，读出的文件不保留；编辑一次就会重编，缺号不说明缺了内容',
      en: 'Numbers of bookmarks stand in markup alone, which is not kept when a document is read; an editor renumbers them, so that a gap does not show that anything is missing',
    },
  },
  {
    id: 'timeliness',
    reason: {
      zh: '批复日期极少印在公开文件上，网页日期又常是转载或改版的日期：只凭一页不能认定逾期',
      en: "The date of approval is hardly ever printed, and a page's date is often that of a move or a redesign: one page cannot show that it was late",
    },
  },
  {
    id: 'change-reason',
    reason: {
      zh: '一句增减之后没有原因，不等于没有说明：半数文件把原因写在分项或另一段。只有写了“原因是”而没有下文的才提示',
      en: 'A change without a reason beside it is not unexplained: half of all documents give the reason with the parts, or in another paragraph. Only a reason that is announced and missing is told',
    },
  },
  {
    id: 'org-name',
    reason: {
      zh: '文中出现其他单位的名称通常是合理的（下属、上级、协作、别称）。只认三种：“提高某部业务素质”之类只能指本单位的话、区县写“办公厅”、同一代码或表头写了两个名称',
      en: 'Other offices are named rightly nearly everywhere (subordinate, superior, partner, alias). Three cases are told: phrases that can only mean the office itself, a 办公厅 of a county, two names under one code or above the tables',
    },
  },
  {
    id: 'level-name',
    reason: {
      zh: '“我省”“省级”多半确指省里的事。只看名词解释中只能指本级的几种说法；法院、检察院、税务等由上级管理的单位不看',
      en: 'Province and city are named rightly nearly everywhere. Only phrases that can but mean the own level are told, and none of offices that a higher level runs (courts, taxes)',
    },
  },
  {
    id: 'dept-unit-word',
    reason: {
      zh: '单位预算中写“部门预算”“编制部门”是通行的术语，不提示',
      en: '部门预算 and 编制部门 in the budget of a unit are common terms and are not told',
    },
  },
  {
    id: 'decimals-outlier',
    reason: {
      zh: '小数位少于同栏（18、92.9）是省略末尾的零，不是错误；只提示多于两位小数的个别数字',
      en: 'Fewer decimals than the column has (18, 92.9) are dropped zeros and no fault; only single figures with more than two are told',
    },
  },
  {
    id: 'code-name',
    reason: {
      zh: '简称、被窄栏截断的名称、旧名称和地方自设科目都不是错误，分类科目表也有缺项：只在名称恰为另一科目的名称时提示',
      en: 'Short forms, names cut by a narrow column, older names and local accounts are no fault, and our lists have gaps: told only where the name is exactly that of another code',
    },
  },
  {
    id: 'punctuation',
    reason: {
      zh: '顿号、逗号的缺漏要懂句意才能判断。只认重复的标点、不成对的引号括号、句子段末缺句号、两个项目名之间缺顿号；印刷页上跨行跨页之处不看',
      en: 'Whether a comma is missing depends on the sense. Told are doubled marks, marks without a partner, a missing stop at the end of a paragraph, two projects run together; on printed pages nothing that a line or a page may have cut',
    },
  },
  {
    id: 'child-equals-parent',
    reason: {
      zh: '一个下级科目与上级科目同数本身合法（其余为零）；上下级相加不符时，由定位诊断指出“照抄上级科目”',
      en: 'A part that equals its whole is lawful by itself; where the roll-up fails, the diagnosis names the slip “copied from the parent”',
    },
  },
  {
    id: 'reason-sum',
    reason: {
      zh: '“一是…增加x万元；二是…”列举的是主要原因，不是全部增减：相加不等于总变动不能说明有错。文中写明“其中”各部分增减的，由增减分解核对',
      en: 'Reasons with amounts are samples and need not make up the change; parts that the text tells as such are checked as a decomposition of the change',
    },
  },
  {
    id: 'per-head',
    reason: {
      zh: '经费多按几种标准、不足整年的人数合并计算（300元×52人 + 50元×10人），从一个合计数推不出人数，除不尽不说明有错',
      en: 'Such money mixes several rates and parts of years; from one amount no number of heads follows, and a remainder shows no fault',
    },
  },
  {
    id: 'sme-ratio',
    reason: {
      zh: '预留中小企业不低于 30% 的基数是“适宜由中小企业提供的采购项目”，公开文件都不写明，不核对；只核对小微在中小企业预留额中不低于 60%',
      en: 'The 30 % to be reserved are of purchases that suit small firms, which no disclosure tells; only the 60 % of small and micro firms within what is reserved are checked',
    },
  },
  {
    id: 'indicator-narr-tie',
    reason: {
      zh: '满意度、完成率、及时率等各项目都有，文中一句话指哪个项目无从认定；只核对名称完全相同、全文只有一个值的指标',
      en: 'Satisfaction, completion and the like are told of every project, and a sentence does not say of which; only targets of the very same name with one value in all forms are checked',
    },
  },
  {
    id: 'indicator-cost',
    reason: {
      zh: '成本指标多为单价、标准或部分费用，不必等于项目资金；只在限额大于项目全部资金时提示',
      en: 'Cost targets are unit prices, standards or parts and need not make up the budget; told only where a limit is above all money of the project',
    },
  },
];
