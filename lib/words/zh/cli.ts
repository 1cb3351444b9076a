/** The command line. */
export const cli = {
  notADisclosure: '未认出预决算公开文件',
  usage:
    '用法：crossfoot check|extract [--json] [--no-join] 文件…\n  check    核对，列出不能同时成立的数字（退出码 0 没有，1 有，2 有文件读不了）\n  extract  只取出表格\n  --json   每个文件输出一行 JSON',
  unknownCommand: '没有这个命令：{command}',
  noFiles: '没有给出文件',
  noSuchFile: '找不到文件',
  notYet: '这种格式（{extension}）还不能读',
  tableLine: '{mark} {title}：{counts}',
  progressPage: '{file}：第 {page}/{pages} 页（已完成 {finished}/{files}）',
  progressFile: '[{finished}/{files}] {file}',
} as const;
