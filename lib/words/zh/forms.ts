import type { Form } from '../../model/interpretation.ts';

/** Names of the standard forms. */
export const forms = {
  'income-expenditure-summary': '收支总表',
  'income-summary': '收入总表',
  'expenditure-summary': '支出总表',
  'fiscal-appropriation-summary': '财政拨款收支总表',
  'general-public-expenditure': '一般公共预算支出表',
  'basic-expenditure': '一般公共预算基本支出表',
  'government-fund-income': '政府性基金收入表',
  'government-fund-expenditure': '政府性基金支出表',
  'state-capital': '国有资本经营预算表',
  'three-public': '“三公”经费表',
  'operating-cost': '机关运行经费表',
  'project-expenditure': '项目支出表',
  procurement: '政府采购表',
  'state-assets': '国有资产表',
  'performance-targets': '绩效目标表',
  'institution-setup': '机构设置表',
  'funding-plan': '资金安排表',
  other: '其他表',
} as const satisfies Record<Form, string>;
