/** The command line. */
export const cli = {
  notADisclosure: '未认出预决算公开文件',
  usage:
    '用法：crossfoot check|extract|compare [--json] [--no-join] 文件…\n  check    核对，列出不能同时成立的数字（退出码 0 没有，1 有，2 有文件读不了）\n  extract  只取出表格\n  compare  把同一部门相邻年度、预算与决算、部门与所属单位的文件放在一起核对\n  --json   每个文件（compare 为每两个文件）输出一行 JSON',
  unknownCommand: '没有这个命令：{command}',
  nothingToCompare: '这些文件里没有两份可以放在一起核对：须是同一部门相邻年度、同年的预算与决算，或部门与其所属单位',
  compared: '{first} ↔ {second}（{kinship}）：相符 {holds} 处，取整 {rounding} 处，不符 {disagree} 处',
  years: '相邻年度',
  budgetAndFinal: '预算与决算',
  departmentAndUnit: '部门与所属单位',
  noFiles: '没有给出文件',
  noSuchFile: '找不到文件',
  notYet: '这种格式（{extension}）还不能读',
  tableLine: '{mark} {title}：{counts}',
  progressPage: '{file}：第 {page}/{pages} 页（已完成 {finished}/{files}）',
  progressFile: '[{finished}/{files}] {file}',
} as const;
