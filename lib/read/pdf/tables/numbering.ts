const NUMBERING = /^(?:栏次|行次|(?:栏次|行次)?\d{1,2}(?:=.*)?|[A-Z甲乙丙丁])$/;

/** Whether the texts of a row number the columns (栏次 1 2 3 …): set in the middle of columns whose texts stand at their sides. */
export function isNumbering(row: readonly { text: string }[]): boolean {
  return row.length >= 2 && row.every(({ text }) => NUMBERING.test(text.replace(/\s/g, '')));
}
