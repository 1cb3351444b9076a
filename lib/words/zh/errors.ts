/** Why something could not be read; the keys are the codes of the report. */
export const errors = {
  unreadable: '文件无法读取',
  encrypted: '文件已加密',
  'no-text': '扫描件，没有文字',
  'too-large': '文件过大',
  unsupported: '不支持的格式',
} as const;
