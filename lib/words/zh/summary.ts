/** The one sentence that says what checking a document came to, put together from parts; parts that are zero are left out. */
export const summary = {
  scope: '查了 {tables} 张表、正文 {paragraphs} 段，{relations} 处关系：{outcome}。',
  scopeTables: '查了 {tables} 张表，{relations} 处关系：{outcome}。',
  scopeText: '查了正文 {paragraphs} 段，{relations} 处关系：{outcome}。',
  asConflicts: '{violated}，归为 {count} 条矛盾',
  allHold: '全部相符',
  nothing: '没有一处关系可以核对。',
  notCheckedTables: '{tables} 张表没有查，因为{reason}。',
  notCheckedTablesMany: '{tables} 张表没有查，原因见各表。',
} as const;
