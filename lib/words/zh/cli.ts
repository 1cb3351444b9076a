/** The command line. */
export const cli = {
  notADisclosure: '未认出预决算公开文件',
} as const;
