/** Why something could not be read; the keys are the report's codes, and a PDF's problems behind them. */
export const errors = {
  unreadable: '文件无法读取',
  encrypted: '文件已加密',
  'no-text': '扫描件，没有文字',
  'too-large': '文件过大',
  unsupported: '不支持的格式',
  'not-a-pdf': '名为 PDF，内容不是 PDF（常见于网站返回的出错页面）',
  'wrong-password': '密码不对',
  broken: 'PDF 已损坏或不完整',
  empty: 'PDF 里没有页面',
  scanned: '扫描件，没有文字',
  'no-unicode': '字体没有给出文字编码，读不出文字',
  blank: '没有文字',
} as const;
